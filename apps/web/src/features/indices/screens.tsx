import { IconListTree } from '@tabler/icons-react'
import { lazyScreen } from '../../platform/screen/lazy-screen.ts'
import type { Screen } from '../../platform/screen/screen.ts'
import { texts } from './texts.ts'

const title = (key: keyof typeof texts.vi) => ({ vi: texts.vi[key], en: texts.en[key] })

export const screens: readonly Screen[] = [
  {
    path: '/indices',
    title: title('indices'),
    right: 'index.read',
    navigation: { section: 'catalogue', icon: IconListTree, order: 2, jump: 'b' },
    component: lazyScreen(() => import('./list/indices-screen.tsx'), 'IndicesScreen'),
  },
  {
    path: '/indices/new',
    title: title('create'),
    right: 'index.change',
    component: lazyScreen(() => import('./create/create-screen.tsx'), 'CreateScreen'),
  },
  {
    path: '/indices/annex',
    title: title('annex'),
    right: 'index.change',
    component: lazyScreen(() => import('./annex/annex-screen.tsx'), 'AnnexScreen'),
  },
  {
    path: '/indices/$edition',
    title: title('edition'),
    right: 'index.read',
    component: lazyScreen(() => import('./edition/edition-screen.tsx'), 'EditionScreen'),
  },
  {
    path: '/indices/$edition/edit',
    title: title('editor'),
    right: 'index.change',
    component: lazyScreen(() => import('./editor/editor-screen.tsx'), 'EditorScreen'),
  },
  {
    path: '/indices/$edition/compare',
    title: title('compare'),
    right: 'index.read',
    component: lazyScreen(() => import('./compare/compare-screen.tsx'), 'CompareScreen'),
  },
]
