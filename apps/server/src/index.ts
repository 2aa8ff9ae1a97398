export { type DatabaseAccess, type OpenServer, openServer } from './open-server.ts'
export { type Configuration, settings } from './platform/configuration/configuration.ts'
export { ConfigurationFault, readConfiguration } from './platform/configuration/read-configuration.ts'
