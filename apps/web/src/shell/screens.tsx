import { IconListCheck } from '@tabler/icons-react'
import { lazyScreen } from '../platform/screen/lazy-screen.ts'
import type { Screen } from '../platform/screen/screen.ts'
import { signInTexts } from './sign-in/texts.ts'
import { shellTexts } from './texts.ts'

export const screens: readonly Screen[] = [
  {
    path: '/',
    title: { vi: shellTexts.vi.myWork, en: shellTexts.en.myWork },
    navigation: { section: 'work', icon: IconListCheck, order: 0, jump: 'v' },
    component: lazyScreen(() => import('./my-work/my-work-screen.tsx'), 'MyWorkScreen'),
  },
  {
    path: '/sign-in',
    title: { vi: signInTexts.vi.title, en: signInTexts.en.title },
    component: lazyScreen(() => import('./sign-in/signed-in-already.tsx'), 'SignedInAlready'),
  },
]
