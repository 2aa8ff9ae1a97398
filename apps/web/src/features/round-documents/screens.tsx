import { IconFileTypeDocx } from '@tabler/icons-react'
import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'
import { texts } from './texts.ts'

export const screens: readonly Screen[] = [
  {
    path: '/document-templates',
    title: { vi: texts.vi.title, en: texts.en.title },
    right: 'scoresheet.read',
    navigation: { section: 'catalogue', icon: IconFileTypeDocx, order: 8 },
    component: lazyScreen(() => import('./templates/templates-screen.tsx'), 'TemplatesScreen'),
  },
]
