import type { Feature } from '../platform/http/feature.ts'
import { appraisalRoutes } from './appraisal/routes.ts'
import { documentRoutes } from './documents/document-routes.ts'
import { templateRoutes } from './documents/template-routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { forecastAll, forecastOne } from './forecast/jobs.ts'
import { forecastRoutes } from './forecast/routes.ts'
import { roundsProblems } from './problems.ts'
import { listAllRounds } from './round/list-route.ts'
import { roundRoutes } from './round/routes.ts'
import { bringToAll, bringToOne } from './sheet/arrival/jobs.ts'
import { sheetRoutes } from './sheet/routes.ts'

/** The yearly run: rounds, the scoresheets of their units, their appraisal and approval. */
export const rounds: Feature = {
  name: 'rounds',
  routes: [
    listAllRounds,
    ...roundRoutes,
    ...sheetRoutes,
    ...forecastRoutes,
    ...documentRoutes,
    ...templateRoutes,
    ...exchangeRoutes,
    ...appraisalRoutes,
  ],
  jobs: [bringToOne, bringToAll, forecastOne, forecastAll],
  problems: roundsProblems,
}
