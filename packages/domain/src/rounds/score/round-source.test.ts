import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDefinition } from '../../definition/index.ts'
import { roundDefinition } from './round-definition.ts'
import { roundSource } from './round-source.ts'

const source = readFileSync(
  new URL('../../../../../definitions/par-index/department-illustrative.yaml', import.meta.url),
  'utf8',
)
const read = (text: string) => {
  const { definition, faults } = readDefinition(text, 'bo.yaml')
  if (!definition) throw new Error(faults.map(({ en }) => en).join('; '))
  return definition
}

test('What a round changes nothing of stays as published, to the byte.', () => {
  expect(roundSource(source, { caps: { bonus: null, penalty: null }, sources: {} })).toBe(source)
})

test('The text with caps and sources of a round reads as the definition the round is scored by.', () => {
  const definition = read(source)
  const component = definition.nodes[0]!.nodes![0]!.nodes?.[0] ?? definition.nodes[0]!.nodes![0]!
  const plan = { caps: { bonus: '1.5', penalty: '3' }, sources: { [component.code]: 'judged' as const } }
  const changed = roundSource(source, plan)
  expect(changed).not.toBe(source)
  expect(read(changed)).toEqual(roundDefinition(definition, plan))
})

test('A source of what is no component is refused.', () => {
  const plan = { caps: { bonus: null, penalty: null }, sources: { '99.9': 'self' as const } }
  expect(() => roundSource(source, plan)).toThrow('99.9')
})
