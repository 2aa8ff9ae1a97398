import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchemaText } from './json-schema.ts'

const published = new URL('../../../../../docs/schema/definition.schema.json', import.meta.url)

test('the published JSON Schema is the one this code writes (npm run schema)', () => {
  expect(readFileSync(published, 'utf8')).toBe(jsonSchemaText())
})

test('the JSON Schema is draft 2020-12, refuses unknown keys and names ten kinds of rule', () => {
  const schema = JSON.parse(jsonSchemaText())
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(schema.additionalProperties).toBe(false)
  expect(schema.$defs.node.additionalProperties).toBe(false)
  expect(schema.$defs.rule.oneOf).toHaveLength(10)
  expect(schema.required).toEqual(
    'id edition title basis valid status method scale precision ranking groups measures nodes'.split(' '),
  )
})
