import { IconChartBar } from '@tabler/icons-react'
import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'
import { texts } from './texts.ts'

const results = { vi: texts.vi.results, en: texts.en.results }

export const screens: readonly Screen[] = [
  {
    path: '/results',
    title: results,
    right: 'result.read',
    navigation: { section: 'work', icon: IconChartBar, order: 2, jump: 'r' },
    component: lazyScreen(() => import('./sets-screen.tsx'), 'SetsScreen'),
  },
  {
    path: '/results/$set',
    title: results,
    right: 'result.read',
    component: lazyScreen(() => import('./ranking-screen.tsx'), 'RankingScreen'),
  },
  {
    path: '/results/$set/heat-map',
    title: results,
    right: 'result.read',
    component: lazyScreen(() => import('./heat-map/heat-map-screen.tsx'), 'HeatMapScreen'),
  },
  {
    path: '/results/$set/nodes/$node',
    title: results,
    right: 'result.read',
    component: lazyScreen(() => import('./node-screen.tsx'), 'NodeScreen'),
  },
  {
    path: '/results/$set/units/$unit',
    title: results,
    right: 'result.read',
    component: lazyScreen(() => import('./unit/unit-screen.tsx'), 'UnitScreen'),
  },
  {
    path: '/results/$set/units/$unit/nodes/$node',
    title: results,
    right: 'result.read',
    component: lazyScreen(() => import('./explanation-screen.tsx'), 'ExplanationScreen'),
  },
]
