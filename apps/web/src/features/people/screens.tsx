import { IconKey, IconUsers } from '@tabler/icons-react'
import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'
import { accountTexts } from './account/texts.ts'
import { joinTexts } from './join/texts.ts'
import { texts } from './texts.ts'

export const screens: readonly Screen[] = [
  {
    path: '/people',
    title: { vi: texts.vi.people, en: texts.en.people },
    right: 'person.read',
    navigation: { section: 'administration', icon: IconUsers, order: 1, jump: 'n' },
    component: lazyScreen(() => import('./list/people-screen.tsx'), 'PeopleScreen'),
  },
  {
    path: '/people/import',
    title: { vi: texts.vi.importTitle, en: texts.en.importTitle },
    right: 'person.import',
    component: lazyScreen(() => import('./import/import-screen.tsx'), 'ImportScreen'),
  },
  {
    path: '/people/$person',
    title: { vi: texts.vi.account, en: texts.en.account },
    right: 'person.read',
    component: lazyScreen(() => import('./person/person-screen.tsx'), 'PersonScreen'),
  },
  {
    path: '/access-tokens',
    title: { vi: texts.vi.tokens, en: texts.en.tokens },
    right: 'token.read',
    navigation: { section: 'administration', icon: IconKey, order: 4 },
    component: lazyScreen(() => import('./tokens/tokens-screen.tsx'), 'TokensScreen'),
  },
  {
    path: '/account',
    title: { vi: accountTexts.vi.title, en: accountTexts.en.title },
    component: lazyScreen(() => import('./account/account-screen.tsx'), 'AccountScreen'),
  },
  {
    path: '/join',
    title: { vi: joinTexts.vi.title, en: joinTexts.en.title },
    right: 'public',
    component: lazyScreen(() => import('./join/join-screen.tsx'), 'JoinScreen'),
  },
  {
    path: '/set-up',
    title: { vi: joinTexts.vi.setUpTitle, en: joinTexts.en.setUpTitle },
    right: 'public',
    component: lazyScreen(() => import('./set-up/set-up-screen.tsx'), 'SetUpScreen'),
  },
]
