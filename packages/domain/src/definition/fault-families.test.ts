import { describe, expect, test } from 'vitest'
import { FAULT_CODES } from '../fault/fault-codes.ts'
import { readDefinition } from './read-definition.ts'
import { FAULT_FAMILIES } from './testing/fault-families.ts'
import { edition, marked } from './testing/notation.ts'

const families = Object.entries(FAULT_FAMILIES)

describe.each(families)(
  'of faults of %s, each is told alone, at its place and in both languages:',
  (_, cases) => {
    test.each(cases.map((one) => [one.code, one.path, one] as const))(
      '%s at %s',
      (code, path, { file, keys, chosen, vi, en }) => {
        const { source, line, column } = marked(file ?? edition(keys))
        const { definition, faults } = readDefinition(source, 'demo.yaml', chosen)
        const told = faults.filter((fault) => fault.code === code || fault.code !== 'unused-measure')
        const severity = FAULT_CODES[code]
        expect(told).toEqual([{ code, severity, file: 'demo.yaml', line, column, path, vi, en }])
        expect(definition === undefined).toBe(severity === 'error')
      },
    )
  },
)

test('every code of the list of faults is produced by at least one case', () => {
  const produced = new Set<string>(families.flatMap(([, cases]) => cases.map(({ code }) => code)))
  expect(Object.keys(FAULT_CODES).filter((code) => !produced.has(code))).toEqual([])
})
