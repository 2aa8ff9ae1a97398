import type { Feature } from '../platform/http/feature.ts'
import { indexProblems } from './problems.ts'
import { checkSource, createEdition, discardDraft, readAnnex, saveDraftRoute } from './routes/draft-routes.ts'
import {
  compareEditionsRoute,
  downloadEdition,
  listEditions,
  listIndices,
  listShippedDefinitions,
  readEdition,
} from './routes/read-routes.ts'
import { publishEditionRoute, retireEdition } from './routes/state-routes.ts'

/** Indices. */
export const indices: Feature = {
  name: 'indices',
  routes: [
    listIndices,
    listEditions,
    readEdition,
    downloadEdition,
    compareEditionsRoute,
    listShippedDefinitions,
    createEdition,
    saveDraftRoute,
    discardDraft,
    checkSource,
    readAnnex,
    publishEditionRoute,
    retireEdition,
  ],
  problems: indexProblems,
}
