import { columnOf, compileIndex, evaluate } from '@openpar/engine'
import { expect, test } from 'vitest'
import { definitionSchema } from '../../definition/schema/definition-schema.ts'
import { shippedSample } from '../../sample/testing/shipped-sample.ts'
import { componentDefinition } from './component-definition.ts'

const year = shippedSample({ departments: 1, communes: 4 }).years.find(
  ({ group, state }) => group === 'commune' && state === 'published',
)!
const index = compileIndex(year.edition.definition)
const facts = year.facts()

test('a component alone has the points it has in its index, to the last digit, bonus and penalty too', () => {
  const whole = evaluate(index, facts)
  const components = index.places.filter(({ kind }) => kind === 'component')
  expect(components.length).toBeGreaterThan(20)
  for (const { code } of components) {
    const definition = componentDefinition(index, code)
    expect(definitionSchema.safeParse(definition).error, code).toBeUndefined()
    const alone = evaluate(compileIndex(definition), facts)
    expect([...columnOf(alone, code).points], code).toEqual([...columnOf(whole, code).points])
  }
})

test('what is no component has no definition of its own', () => {
  expect(() => componentDefinition(index, 'total')).toThrow('total')
  expect(() => componentDefinition(index, '99.9')).toThrow('99.9')
})
