import { readFileSync } from 'node:fs'
import { readDefinition } from '@openpar/domain'
import { compileIndex } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { inProject } from '../testing/places.ts'
import { readShipped } from '../testing/shipped-index.ts'
import { shippedNames } from '../testing/shipped-names.ts'

const read = (name: string, chosen = {}) =>
  readDefinition(readFileSync(inProject(`definitions/${name}.yaml`), 'utf8'), `${name}.yaml`, chosen)

test('14 definitions are shipped, one of them a frame', () => {
  const frames = shippedNames.filter((name) => readShipped(name).status === 'frame')
  expect(shippedNames).toHaveLength(14)
  expect(frames).toEqual(['par-index/provinces-2022'])
})

test('no two definitions share id and edition', () => {
  const identities = shippedNames.map((name) => `${readShipped(name).id} ${readShipped(name).edition}`)
  expect(new Set(identities).size).toBe(identities.length)
})

describe.each(shippedNames)('%s', (name) => {
  test('has no fault, no warning either, and compiles unless it is a frame', () => {
    const { definition, faults } = read(name)
    expect(faults).toEqual([])
    if (definition!.status !== 'frame') expect(compileIndex(definition!).places.length).toBeGreaterThan(1)
  })

  test('says where it comes from: sources, unless it calls itself an illustration', () => {
    const { status, sources = [], note } = readShipped(name)
    expect(status === 'illustrative' || sources.length > 0).toBe(true)
    expect(note).toBeTruthy()
  })
})

describe.each(shippedNames.filter((name) => readShipped(name).options))('%s', (name) => {
  const choices = readShipped(name).options!.flatMap((option) =>
    option.choices.map(({ value }) => ({ [option.code]: value })),
  )
  test(`is without error with each of its ${choices.length} choices, and compiles`, () => {
    for (const chosen of choices) {
      const { definition, faults } = read(name, chosen)
      expect(faults.filter((fault) => fault.severity === 'error')).toEqual([])
      expect(() => compileIndex(definition!)).not.toThrow()
    }
  })
})
