import type { Definition } from '@openpar/engine'
import { expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { definitionSchema } from './definition-schema.ts'

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T

test('what the schema lets through is, key by key, the type of the engine', () => {
  expectTypeOf<Frozen<z.output<typeof definitionSchema>>>().toEqualTypeOf<Frozen<Definition>>()
  expect(Object.keys(definitionSchema.shape)).toHaveLength(23)
})
