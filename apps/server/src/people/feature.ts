import type { Feature } from '../platform/http/feature.ts'
import { peopleJobs } from './jobs.ts'
import { peopleProblems } from './problems.ts'
import { peopleRoutes } from './routes.ts'

/** People: accounts, signing in, rights. */
export const people: Feature = {
  name: 'people',
  routes: peopleRoutes,
  problems: peopleProblems,
  jobs: peopleJobs,
}
