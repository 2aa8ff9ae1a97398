import { z } from 'zod'
import { codeSchema, textSchema } from '../../definition/schema/text-schema.ts'

/** An index as a family of editions; its code is the `id` that all its definitions carry. */
export const IndexFamily = z.strictObject({
  id: z.uuid(),
  code: codeSchema,
  name: textSchema,
})

export type IndexFamily = z.infer<typeof IndexFamily>
