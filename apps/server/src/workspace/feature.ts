import type { Feature } from '../platform/http/feature.ts'
import { remindCollections } from './remind-collections.ts'
import { readMyWork, search } from './routes.ts'

/** What the frame of the workspace asks for: my work, search and reminders, over all features. */
export const workspace: Feature = {
  name: 'workspace',
  routes: [readMyWork, search],
  jobs: [remindCollections],
  problems: {},
}
