import type { Feature } from '../platform/http/feature.ts'
import { collectionRoutes } from './collections/routes.ts'
import { tellOfCollection } from './collections/tell-writers.ts'
import { definitionRoutes } from './definition/routes.ts'
import { clearStaged } from './import/clear-staged.ts'
import { importRoutes } from './import/routes.ts'
import { problems } from './problems.ts'
import { templateRoutes } from './template/routes.ts'
import { valueRoutes } from './values/routes.ts'

/** What is counted, the facts of units by period, the collections that ask for them, and their import. */
export const measures: Feature = {
  name: 'measures',
  routes: [...definitionRoutes, ...valueRoutes, ...collectionRoutes, ...templateRoutes, ...importRoutes],
  problems,
  jobs: [clearStaged, tellOfCollection],
}
