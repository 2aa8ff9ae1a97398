import { z } from 'zod'
import { SHOWS, SORTS } from './arrange-units.ts'
import { MODES } from './cell-look.ts'

/** How the heat map is looked at, as the address carries it. */
export const View = z.object({
  by: z.enum(MODES).default('state').catch('state'),
  show: z.enum(SHOWS).default('all').catch('all'),
  sort: z.enum(SORTS).default('name').catch('name'),
  group: z.string().optional().catch(undefined),
})
export type View = z.infer<typeof View>
