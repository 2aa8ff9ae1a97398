import { IconFileText } from '@tabler/icons-react'
import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'

const title = { vi: 'Tài liệu kiểm chứng', en: 'Evidence' }

export const screens: readonly Screen[] = [
  {
    path: '/documents',
    title,
    right: 'document.read',
    navigation: { section: 'facts', icon: IconFileText, order: 20, jump: 't' },
    component: lazyScreen(() => import('./library/library-screen.tsx'), 'LibraryScreen'),
  },
  {
    path: '/documents/$document',
    title,
    right: 'document.read',
    component: lazyScreen(() => import('./document/document-screen.tsx'), 'DocumentScreen'),
  },
]
