import { compileIndex } from '@openpar/engine'
import { expect, test } from 'vitest'
import { shippedSample } from '../../sample/testing/shipped-sample.ts'
import { groundOf } from '../sheet/ground-of.ts'
import { roundDefinition } from './round-definition.ts'

const { definition } = shippedSample({ departments: 1, communes: 1 }).years.find(
  ({ group }) => group === 'commune',
)!.edition
const none = { caps: { bonus: null, penalty: null }, sources: {} }
const group = { group: 'commune' }
const [first] = groundOf(compileIndex(definition), group).components.keys()

test('a round that changes nothing uses the edition as published', () => {
  expect(roundDefinition(definition, none)).toEqual(definition)
})

test('a cap of the round counts instead of that of the edition, zero too', () => {
  const changed = roundDefinition(definition, { ...none, caps: { bonus: '0', penalty: '1.5' } })
  expect([changed.bonus?.cap, changed.penalty?.cap]).toEqual([0, 1.5])
})

test('a component whose source the round names is scored from there', () => {
  const changed = roundDefinition(definition, { ...none, sources: { [first!]: 'survey' } })
  expect(groundOf(compileIndex(changed), group).components.get(first!)?.source).toBe('survey')
})

test('a source for something that is no component is a fault', () => {
  expect(() => roundDefinition(definition, { ...none, sources: { '99.9': 'survey' } })).toThrow('99.9')
})
