import type { Feature } from '../platform/http/feature.ts'
import { auditRoutes } from './routes.ts'

/** The trail that nobody can rewrite. */
export const audit: Feature = { name: 'audit', routes: auditRoutes, problems: {} }
