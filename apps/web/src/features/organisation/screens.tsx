import { IconBuildingCommunity } from '@tabler/icons-react'
import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'
import { texts } from './texts.ts'

export const screens: readonly Screen[] = [
  {
    path: '/units',
    title: { vi: texts.vi.units, en: texts.en.units },
    right: 'unit.read',
    navigation: { section: 'catalogue', icon: IconBuildingCommunity, order: 1, jump: 'd' },
    component: lazyScreen(() => import('./tree/units-screen.tsx'), 'UnitsScreen'),
  },
  {
    path: '/units/merge',
    title: { vi: texts.vi.mergeUnits, en: texts.en.mergeUnits },
    right: 'unit.change',
    component: lazyScreen(() => import('./merge/merge-screen.tsx'), 'MergeScreen'),
  },
  {
    path: '/units/import',
    title: { vi: texts.vi.importTitle, en: texts.en.importTitle },
    right: 'unit.import',
    component: lazyScreen(() => import('./import/import-screen.tsx'), 'ImportScreen'),
  },
  {
    path: '/units/found',
    title: { vi: texts.vi.foundUnit, en: texts.en.foundUnit },
    right: 'unit.change',
    component: lazyScreen(() => import('./operation/found-screen.tsx'), 'FoundScreen'),
  },
  {
    path: '/units/$unit',
    title: { vi: texts.vi.units, en: texts.en.units },
    right: 'unit.read',
    component: lazyScreen(() => import('./unit/unit-screen.tsx'), 'UnitScreen'),
  },
  {
    path: '/units/$unit/change',
    title: { vi: texts.vi.change, en: texts.en.change },
    right: 'unit.change',
    component: lazyScreen(() => import('./operation/change-screen.tsx'), 'ChangeScreen'),
  },
]
