import { z } from 'zod'
import { codeSchema } from '../../definition/schema/text-schema.ts'
import { Decimal, PeriodCode } from '../../measures/index.ts'
import { Deadlines } from '../phase/deadlines.ts'

/** How the score of a component comes about in this round, where it differs from what the edition says. */
export const RoundSource = z.enum(['self', 'survey', 'computed', 'judged'])
export type RoundSource = z.infer<typeof RoundSource>

/** Units that are ranked with each other; the code is a unit group of the edition. */
export const RoundGroup = z.strictObject({
  code: codeSchema,
  units: z.array(z.uuid()).min(1).max(5000),
})

/** What somebody sets up before a round opens. */
export const RoundPlan = z
  .strictObject({
    name: z.string().trim().min(3).max(200),
    edition: z.uuid(),
    period: PeriodCode,
    groups: z.array(RoundGroup).min(1).max(20),
    deadlines: Deadlines,
    /** Most points outside the scale; null leaves the cap of the edition. */
    caps: z.strictObject({ bonus: Decimal.nullable(), penalty: Decimal.nullable() }),
    sources: z.record(codeSchema, RoundSource),
    /** Without appraisal and council: units look at their own figures at 6 or 9 months. */
    selfCheck: z.boolean(),
  })
  .refine(({ groups }) => new Set(groups.flatMap(({ units }) => units)).size === unitsIn(groups), {
    path: ['groups'],
    message: 'Mỗi đơn vị chỉ tham gia một nhóm, một lần.',
  })
export type RoundPlan = z.infer<typeof RoundPlan>

const unitsIn = (groups: readonly { readonly units: readonly string[] }[]): number =>
  groups.reduce((sum, { units }) => sum + units.length, 0)
