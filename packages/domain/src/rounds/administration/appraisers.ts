import { z } from 'zod'
import { codeSchema, textSchema } from '../../definition/schema/text-schema.ts'
import { UnitName } from '../../measures/index.ts'

const component = codeSchema

/** Who appraises which component, across all units. */
export const AppraiserAssignments = z.strictObject({
  assignments: z.array(z.strictObject({ component, person: z.uuid() })).max(5000),
})
export type AppraiserAssignments = z.infer<typeof AppraiserAssignments>

/** One person takes the place of another, for some components or for all (null). */
export const Substitution = z.strictObject({
  from: z.uuid(),
  to: z.uuid(),
  components: z.array(component).min(1).max(5000).nullable(),
  reason: z.string().trim().min(1).max(8000),
})
export type Substitution = z.infer<typeof Substitution>

/** What an assignment of appraisers is decided by. */
export const AppraiserView = z.strictObject({
  /** The tree down to the components, in its order; those that nobody appraises (surveys, systems) left out. */
  nodes: z.array(
    z.strictObject({
      code: z.string(),
      name: textSchema,
      depth: z.int().min(0),
      component: z.boolean(),
      /** Agency that owns the criterion, its own or that of a node above. */
      owner: textSchema.nullable(),
    }),
  ),
  people: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      /** Where they hold a right, whatever it is. */
      units: z.array(UnitName),
      /** Holds the role of an appraiser here; who does not any more is listed while they have components. */
      appraiser: z.boolean(),
      /** Units of the round that they work for: somebody else has to appraise those. */
      conflicts: z.array(UnitName),
    }),
  ),
  assignments: z.array(z.strictObject({ component, person: z.uuid() })),
  /** `before`: appraised it in the round before; `owner`: works for the agency that owns it. */
  suggestions: z.array(z.strictObject({ component, person: z.uuid(), why: z.enum(['before', 'owner']) })),
})
export type AppraiserView = z.infer<typeof AppraiserView>
