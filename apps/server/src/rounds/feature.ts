import type { Feature } from '../platform/http/feature.ts'
import { appraiserRoutes } from './administration/appraiser-routes.ts'
import { copyRoutes } from './administration/copy-routes.ts'
import { checkRoundEdition } from './administration/edition-check-route.ts'
import { extendUnits } from './administration/extension-route.ts'
import { appraisalRoutes } from './appraisal/routes.ts'
import { councilRoutes } from './council/routes.ts'
import { documentRoutes } from './documents/document-routes.ts'
import { templateRoutes } from './documents/template-routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { forecastAll, forecastOne } from './forecast/jobs.ts'
import { forecastRoutes } from './forecast/routes.ts'
import { roundJobs } from './notices/jobs.ts'
import { remindUnits } from './notices/reminder-route.ts'
import { overviewRoutes } from './overview/routes.ts'
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
    ...overviewRoutes,
    extendUnits,
    remindUnits,
    ...appraiserRoutes,
    ...copyRoutes,
    checkRoundEdition,
    ...sheetRoutes,
    ...forecastRoutes,
    ...documentRoutes,
    ...templateRoutes,
    ...exchangeRoutes,
    ...appraisalRoutes,
    ...councilRoutes,
  ],
  jobs: [bringToOne, bringToAll, forecastOne, forecastAll, ...roundJobs],
  problems: roundsProblems,
}
