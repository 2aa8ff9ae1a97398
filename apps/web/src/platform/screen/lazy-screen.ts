import { lazyRouteComponent } from '@tanstack/react-router'

/** A screen loaded when it is first opened: `component: lazyScreen(() => import('./unit-tree.tsx'), 'UnitTree')`. */
export const lazyScreen = lazyRouteComponent
