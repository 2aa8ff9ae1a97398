import { z } from 'zod'
import type { Path } from '../../fault/path.ts'
import { definitionSchema } from '../schema/definition-schema.ts'
import { childOf } from './place.ts'

/** Keys the format knows at `path`, where the object `value` stands; empty where it takes no keys. */
export function knownKeys(path: Path, value: unknown): readonly string[] {
  let schemas: readonly z.core.$ZodType[] = [definitionSchema]
  for (const step of path) schemas = schemas.flatMap((schema) => below(schema, step))
  return schemas.flatMap(alternatives).flatMap((schema) => {
    if (!(schema instanceof z.ZodObject)) return []
    const kind = schema.shape.kind
    if (kind instanceof z.ZodLiteral && !kind.values.has(childOf(value, 'kind') as string)) return []
    return Object.keys(schema.shape)
  })
}

function below(schema: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  return alternatives(schema).flatMap((one) => {
    if (one instanceof z.ZodObject)
      return Object.hasOwn(one.shape, step) ? [one.shape[step] as z.core.$ZodType] : []
    if (one instanceof z.ZodArray) return [one.element]
    if (one instanceof z.ZodRecord) return [one.valueType]
    return []
  })
}

function alternatives(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return alternatives(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(alternatives)
  return [schema]
}
