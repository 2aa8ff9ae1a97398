import type { Feature } from '../platform/http/feature.ts'
import { sampleProblems } from '../sample/problems.ts'
import { resultsProblems } from './problems.ts'
import { resultsRoutes } from './routes.ts'
import { viewRoutes } from './view-routes.ts'

/** What came out: rankings, units over the years, why every number. */
export const results: Feature = {
  name: 'results',
  routes: [...resultsRoutes, ...viewRoutes],
  problems: { ...resultsProblems, ...sampleProblems },
}
