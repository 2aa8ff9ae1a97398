import { IconCalendarDue } from '@tabler/icons-react'
import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'
import { texts } from './texts.ts'

const title = { vi: texts.vi.rounds, en: texts.en.rounds }

export const screens: readonly Screen[] = [
  {
    path: '/rounds',
    title,
    right: 'round.read',
    navigation: { section: 'work', icon: IconCalendarDue, order: 1, jump: 'o' },
    component: lazyScreen(() => import('./rounds-screen.tsx'), 'RoundsScreen'),
  },
  {
    path: '/rounds/new',
    title: { vi: texts.vi.create, en: texts.en.create },
    right: 'round.change',
    component: lazyScreen(() => import('./set-up/new-round-screen.tsx'), 'NewRoundScreen'),
  },
  {
    path: '/rounds/$round',
    title,
    right: 'round.read',
    component: lazyScreen(() => import('./overview/overview-screen.tsx'), 'OverviewScreen'),
  },
  {
    path: '/rounds/$round/set-up',
    title,
    right: 'round.change',
    component: lazyScreen(() => import('./set-up/set-up-screen.tsx'), 'SetUpScreen'),
  },
  {
    path: '/rounds/$round/appraisers',
    title,
    right: 'round.change',
    component: lazyScreen(() => import('./appraisers/appraisers-screen.tsx'), 'AppraisersScreen'),
  },
]
