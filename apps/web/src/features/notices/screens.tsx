import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'

export const screens: readonly Screen[] = [
  {
    path: '/notices',
    title: { vi: 'Thông báo', en: 'Notices' },
    component: lazyScreen(() => import('./notices-page.tsx'), 'NoticesPage'),
  },
  {
    path: '/notices/settings',
    title: { vi: 'Cách nhận thông báo', en: 'How I hear of things' },
    component: lazyScreen(() => import('./settings-page.tsx'), 'NoticeSettingsPage'),
  },
]
