import { IconActivityHeartbeat } from '@tabler/icons-react'
import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'

export const screens: readonly Screen[] = [
  {
    path: '/system',
    title: { vi: 'Tình trạng hệ thống', en: 'System health' },
    right: 'system.read',
    navigation: { section: 'administration', icon: IconActivityHeartbeat, order: 40 },
    component: lazyScreen(() => import('./system-page.tsx'), 'SystemPage'),
  },
]
