import { IconHistory } from '@tabler/icons-react'
import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'

export const screens: readonly Screen[] = [
  {
    path: '/audit',
    title: { vi: 'Nhật ký', en: 'Audit trail' },
    right: 'audit.read',
    navigation: { section: 'administration', icon: IconHistory, order: 30 },
    component: lazyScreen(() => import('./audit-page.tsx'), 'AuditPage'),
  },
]
