import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router'
import type { Screen } from '../platform/screen/screen.ts'
import { screens } from '../screens.ts'
import { SignedInFrame } from './layout/signed-in-frame.tsx'
import { VisitorFrame } from './layout/visitor-frame.tsx'
import { NotFound } from './page-faults/not-found.tsx'
import { ScreenFault } from './page-faults/screen-fault.tsx'
import { ScreenLoading } from './page-faults/screen-loading.tsx'
import { readSearch } from './read-search.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    screen?: Screen
  }
}

const root = createRootRoute({ component: Outlet })

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: SignedInFrame,
  notFoundComponent: NotFound,
})

const visitor = createRoute({ getParentRoute: () => root, id: 'visitor', component: VisitorFrame })

const isPublic = (screen: Screen) => screen.right === 'public'

const routesOf = (parent: typeof signedIn | typeof visitor, wanted: readonly Screen[]) =>
  wanted.map((screen) =>
    createRoute({
      getParentRoute: () => parent as typeof signedIn,
      path: screen.path,
      component: screen.component as RouteComponent,
      staticData: { screen },
    }),
  )

/** Whatever no screen answers to: inside the frame, so that the way back is there. */
const elsewhere = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFound })

/** The router of the workspace, below `/app`, with one route for each screen. */
export function createWorkspaceRouter() {
  return createRouter({
    routeTree: root.addChildren([
      signedIn.addChildren([
        ...routesOf(
          signedIn,
          screens.filter((screen) => !isPublic(screen)),
        ),
        elsewhere,
      ]),
      visitor.addChildren(routesOf(visitor, screens.filter(isPublic))),
    ]),
    basepath: '/app',
    parseSearch: readSearch,
    defaultPreload: 'intent',
    defaultErrorComponent: ScreenFault,
    defaultPendingComponent: ScreenLoading,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })
}
