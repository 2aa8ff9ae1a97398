import {
  IconClipboardData,
  IconClipboardList,
  IconListNumbers,
  IconTableImport,
  IconTableShortcut,
} from '@tabler/icons-react'
import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'
import { texts } from './texts.ts'

const both = (
  key: 'measures' | 'measure' | 'declareFacts' | 'collections' | 'values' | 'value' | 'importFile',
) => ({
  vi: texts.vi[key],
  en: texts.en[key],
})

export const screens: readonly Screen[] = [
  {
    path: '/facts',
    title: both('declareFacts'),
    right: 'measure-value.read',
    navigation: { section: 'facts', icon: IconClipboardData, order: 1, jump: 's' },
    component: lazyScreen(() => import('./facts/facts-screen.tsx'), 'FactsScreen'),
  },
  {
    path: '/facts/$unit/$period',
    title: both('declareFacts'),
    right: 'measure-value.read',
    component: lazyScreen(() => import('./facts/form-screen.tsx'), 'FormScreen'),
  },
  {
    path: '/collections',
    title: both('collections'),
    right: 'measure-value.read',
    navigation: { section: 'facts', icon: IconClipboardList, order: 2 },
    component: lazyScreen(() => import('./collections/collections-screen.tsx'), 'CollectionsScreen'),
  },
  {
    path: '/collections/$collection',
    title: both('collections'),
    right: 'measure-value.read',
    component: lazyScreen(() => import('./collections/overview-screen.tsx'), 'OverviewScreen'),
  },
  {
    path: '/values',
    title: both('values'),
    right: 'measure-value.read',
    navigation: { section: 'facts', icon: IconTableShortcut, order: 3 },
    component: lazyScreen(() => import('./values/values-screen.tsx'), 'ValuesScreen'),
  },
  {
    path: '/values/$unit/$period/$measure',
    title: both('value'),
    right: 'measure-value.read',
    component: lazyScreen(() => import('./values/value-screen.tsx'), 'ValueScreen'),
  },
  {
    path: '/measure-imports',
    title: both('importFile'),
    right: 'measure-value.import',
    navigation: { section: 'facts', icon: IconTableImport, order: 4 },
    component: lazyScreen(() => import('./import/import-screen.tsx'), 'ImportScreen'),
  },
  {
    path: '/measures',
    title: both('measures'),
    right: 'measure.read',
    navigation: { section: 'catalogue', icon: IconListNumbers, order: 3 },
    component: lazyScreen(() => import('./list/measures-screen.tsx'), 'MeasuresScreen'),
  },
  {
    path: '/measures/$measure',
    title: both('measure'),
    right: 'measure.read',
    component: lazyScreen(() => import('./list/measure-screen.tsx'), 'MeasureScreen'),
  },
]
