import type { Feature } from '../platform/http/feature.ts'
import {
  exportUnitList,
  importUnitList,
  loadProvinceHistory,
  previewProvinceLoad,
  previewUnitImport,
} from './import/routes.ts'
import { operateOnUnits, previewUnitOperation, undoUnitOperation } from './operations/routes.ts'
import { organisationProblems } from './problems.ts'
import { listUnits, rebaseFigures, showOneUnit } from './views/routes.ts'

/** Units with a history: the map on any day, the operations on it, import, export, re-basing. */
export const organisation: Feature = {
  name: 'organisation',
  routes: [
    listUnits,
    exportUnitList,
    showOneUnit,
    rebaseFigures,
    previewUnitOperation,
    operateOnUnits,
    undoUnitOperation,
    previewUnitImport,
    importUnitList,
    previewProvinceLoad,
    loadProvinceHistory,
  ],
  problems: organisationProblems,
}
