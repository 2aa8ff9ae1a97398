import { compileIndex, evaluate } from '@openpar/engine'
import { expect, test } from 'vitest'
import { sampleValues } from '../../sample/index.ts'
import { evaluateSample } from '../../sample/sample-province.ts'
import { shippedSample } from '../../sample/testing/shipped-sample.ts'
import { resultsOf } from './results-of.ts'
import { type StoredValue, storedFacts } from './stored-facts.ts'

const sample = shippedSample({ departments: 6, communes: 3 })
const year = sample.years[0]!
const { definition } = year.edition

function stored(): StoredValue[] {
  return [...sampleValues(definition, year.facts())].map(({ unit, measure, value, missing }) => {
    return { unit, measure, value: value === null ? null : String(value), missing, source: 'thử' }
  })
}

test('Values written to texts and read back score every unit at every node as before.', () => {
  const { facts, faults } = storedFacts(definition, '2023', year.facts().units, stored())
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
  const again = [...resultsOf(evaluate(compileIndex(definition), facts!))]
  expect(again).toEqual([...resultsOf(evaluateSample(year))])
})

test('Values of other units change nothing, not even what compares units.', () => {
  const foreign = stored().map((value) => ({ ...value, unit: 'elsewhere' }))
  const { facts } = storedFacts(definition, '2023', year.facts().units, [...stored(), ...foreign])
  expect(facts!.units.map(({ code }) => code)).toEqual(year.units)
})

test('A value that is no number of its measure is a fault and there are no facts.', () => {
  const bad = [{ ...stored()[5]!, value: 'nhiều' }]
  const { facts, faults } = storedFacts(definition, '2023', year.facts().units, bad)
  expect(facts).toBeUndefined()
  expect(faults.some(({ severity }) => severity === 'error')).toBe(true)
})
