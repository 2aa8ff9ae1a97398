import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'
import { texts } from './texts.ts'

export const screens: readonly Screen[] = [
  {
    path: '/rounds/$round/appraisal',
    title: { vi: texts.vi.appraisal, en: texts.en.appraisal },
    right: 'scoresheet.read',
    component: lazyScreen(() => import('./appraisal-screen.tsx'), 'AppraisalScreen'),
  },
  {
    path: '/rounds/$round/appraisal/units/$unit',
    title: { vi: texts.vi.byUnit, en: texts.en.byUnit },
    right: 'scoresheet.read',
    component: lazyScreen(() => import('./unit/unit-screen.tsx'), 'UnitAppraisalScreen'),
  },
]
