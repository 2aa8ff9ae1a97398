import { z } from 'zod'
import { definitionSchema } from './definition-schema.ts'

/** The published JSON Schema (draft 2020-12) of a definition file, as the text of `docs/schema/definition.schema.json`. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(definitionSchema, { target: 'draft-2020-12', io: 'input' })
  return `${JSON.stringify(schema, null, 2)}\n`
}
