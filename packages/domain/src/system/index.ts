export { SystemHealth } from './system-health.ts'
