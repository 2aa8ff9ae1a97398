import type { Feature } from '../platform/http/feature.ts'
import { readMyWork, search } from './routes.ts'

/** What the frame of the workspace asks for: my work and search, over all features. */
export const workspace: Feature = { name: 'workspace', routes: [readMyWork, search], problems: {} }
