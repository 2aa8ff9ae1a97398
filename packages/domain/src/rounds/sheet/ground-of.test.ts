import { readFileSync } from 'node:fs'
import { compileIndex } from '@openpar/engine'
import { expect, test } from 'vitest'
import { readDefinition } from '../../definition/index.ts'
import { groundOf } from './ground-of.ts'

const file = (name: string) => new URL(`../../../../../definitions/${name}`, import.meta.url)
const definitionOf = (name: string) => {
  const { definition } = readDefinition(readFileSync(file(name), 'utf8'), name)
  return definition!
}

test('the sheet of a commune holds every component of its edition with the measures of its rule, bonus and penalty too', () => {
  const { components } = groundOf(compileIndex(definitionOf('par-index/commune-illustrative.yaml')), {
    group: 'commune',
  })
  expect(components.get('T1')).toEqual({ measures: ['models_replicated'], source: 'judged', evidence: true })
  expect(components.get('P3')).toEqual({
    measures: ['scoresheet_days_late'],
    source: 'computed',
    evidence: true,
  })
  const sources = new Set([...components.values()].map(({ source }) => source))
  expect([...sources].toSorted()).toEqual(['computed', 'judged', 'self', 'survey'])
  expect([...components.values()].every(({ measures }) => measures.length > 0)).toBe(true)
})

test('what concerns other kinds of units is not on the sheet', () => {
  const definition = definitionOf('par-index/commune-illustrative.yaml')
  const [first, ...others] = definition.nodes
  const narrowed = { ...definition, nodes: [{ ...first!, nodes: [] }, ...others] }
  const component = definition.nodes[1]!.nodes![0]!.nodes?.[0] ?? definition.nodes[1]!.nodes![0]!
  const changed = JSON.parse(JSON.stringify(narrowed), (_, value) =>
    value?.code === component.code ? { ...value, appliesTo: ['city'] } : value,
  )
  expect(groundOf(compileIndex(changed), { group: 'commune' }).components.has(component.code)).toBe(false)
  expect(
    groundOf(compileIndex(changed), { group: 'commune', kind: 'city' }).components.has(component.code),
  ).toBe(true)
})
