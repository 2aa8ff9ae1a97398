import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'
import { texts } from './texts.ts'

const title = { vi: texts.vi.council, en: texts.en.council }

export const screens: readonly Screen[] = [
  {
    path: '/rounds/$round/council',
    title,
    right: 'scoresheet.read',
    component: lazyScreen(() => import('./council-screen.tsx'), 'CouncilScreen'),
  },
  {
    path: '/rounds/$round/council/units/$unit',
    title,
    right: 'scoresheet.read',
    component: lazyScreen(() => import('./review/review-screen.tsx'), 'ReviewScreen'),
  },
]
