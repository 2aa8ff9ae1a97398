import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'
import { texts } from './texts.ts'

const title = { vi: texts.vi.title, en: texts.en.title }

export const screens: readonly Screen[] = [
  {
    path: '/rounds/$round/forecast',
    title,
    right: 'scoresheet.read',
    component: lazyScreen(() => import('./forecast-screen.tsx'), 'ForecastScreen'),
  },
  {
    path: '/rounds/$round/forecast/$unit',
    title,
    right: 'scoresheet.read',
    component: lazyScreen(() => import('./unit-forecast-screen.tsx'), 'UnitForecastScreen'),
  },
]
