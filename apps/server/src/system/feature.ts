import type { Feature } from '../platform/http/feature.ts'
import { forgetOldRequests } from './forget-old-requests.ts'
import { readHealth } from './routes.ts'

/** What administrators look after. */
export const system: Feature = {
  name: 'system',
  routes: [readHealth],
  jobs: [forgetOldRequests],
  problems: {},
}
