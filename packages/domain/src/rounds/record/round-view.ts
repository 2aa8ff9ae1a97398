import { z } from 'zod'
import { codeSchema, textSchema } from '../../definition/schema/text-schema.ts'
import { Phase } from '../phase/phase.ts'
import { RoundPlan } from '../round/round-plan.ts'

const count = z.int().min(0)
const instant = z.iso.datetime().nullable()

/** A round with where it stands, how many of its scoresheets are where, and what its reader is to it. */
export const RoundView = z.strictObject({
  id: z.uuid(),
  province: z.uuid(),
  sequence: count,
  phase: Phase,
  plan: RoundPlan,
  edition: z.strictObject({
    code: codeSchema,
    indexCode: codeSchema,
    title: textSchema,
    groups: z.array(z.strictObject({ code: codeSchema, title: textSchema })),
  }),
  opened: instant,
  floor: Phase,
  finalised: instant,
  published: instant,
  stages: z.strictObject({ open: count, signed: count, sent: count, approved: count }),
  appealsOpen: count,
  /** With the rest, all that `roundRefusalOf` needs to tell what the reader may do next. */
  parts: z.array(z.enum(['officer', 'leader', 'appraiser', 'manager', 'chair', 'system'])),
})
export type RoundView = z.infer<typeof RoundView>
