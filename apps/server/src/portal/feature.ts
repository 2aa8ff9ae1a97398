import type { Feature } from '../platform/http/feature.ts'
import { registerPortal } from './register-portal.ts'

/** Public pages: what is published, for everyone, without script. */
export const portal: Feature = {
  name: 'portal',
  routes: [],
  problems: {},
  plugin: registerPortal,
}
