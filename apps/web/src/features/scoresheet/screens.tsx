import { IconClipboardList } from '@tabler/icons-react'
import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'
import { texts } from './texts.ts'

const title = { vi: texts.vi.sheets, en: texts.en.sheets }
const does = (key: 'keyNext' | 'keyNextOnly' | 'keySearch' | 'keyMove' | 'keyOpen' | 'keyField') => ({
  vi: texts.vi[key],
  en: texts.en[key],
})

export const screens: readonly Screen[] = [
  {
    path: '/scoresheets',
    title,
    right: 'scoresheet.act',
    navigation: {
      section: 'work',
      icon: IconClipboardList,
      order: 1,
      jump: 'p',
      covers: ['/rounds/$round/units/$unit'],
      roles: ['unit-officer', 'unit-leader'],
    },
    component: lazyScreen(() => import('./list/sheets-screen.tsx'), 'SheetsScreen'),
  },
  {
    path: '/rounds/$round/units/$unit',
    title,
    right: 'scoresheet.read',
    keys: [
      { keys: ['Ctrl', 'Enter'], does: does('keyNext') },
      { keys: ['Alt', '↓', '↑'], does: does('keyNextOnly') },
      { keys: ['/'], does: does('keySearch') },
      { keys: ['↑', '↓', '←', '→'], does: does('keyMove') },
      { keys: ['Enter'], does: does('keyOpen') },
      { keys: ['Enter'], does: does('keyField') },
    ],
    component: lazyScreen(() => import('./scoresheet-screen.tsx'), 'ScoresheetScreen'),
  },
]
