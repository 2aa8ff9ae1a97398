import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDefinition } from './parse-definition.ts'
import { readDefinition } from './read-definition.ts'
import { edition, scoredBy } from './testing/notation.ts'

function codesOf(source: string): readonly string[] {
  return readDefinition(source, 'demo.yaml')
    .faults.map(({ code }) => code)
    .filter((code) => code !== 'unused-measure')
}

test('a sound definition has no errors and comes out as it was written', () => {
  const { definition, faults } = readDefinition(edition(), 'demo.yaml')
  expect(faults.map(({ code, severity, line }) => [code, severity, line])).toEqual([
    ['unused-measure', 'warning', 15],
    ['unused-measure', 'warning', 16],
  ])
  expect(definition?.nodes[0]).toEqual({
    code: '1',
    name: 'Lĩnh vực',
    max: 10,
    rule: { kind: 'ratio', numerator: 'done', denominator: 'due', zero: 'full' },
  })
})

test('sums are exact: children of 0.1 and 0.2 make 0.3', () => {
  const child = (code: string, max: number) =>
    `{code: "${code}", name: N, max: ${max}, rule: {kind: count, measure: done, points: 1}}`
  const parent = `{code: "1", name: N, max: 0.3, nodes: [${child('1.1', 0.1)}, ${child('1.2', 0.2)}]}`
  expect(codesOf(edition(`scale: 0.3\nnodes: [${parent}]`))).toEqual([])
})

test('lines and columns do not depend on how lines end', () => {
  const source = edition('scale: 100')
  const [unix, windows] = [source, source.replaceAll('\n', '\r\n')].map(
    (text) => readDefinition(text, 'demo.yaml').faults,
  )
  expect(windows).toEqual(unix)
})

describe('several faults in one file are all told, in the order of lines:', () => {
  test('each of its family', () => {
    const rule = '{kind: ratio, numerator: don, denominator: due, zero: full, target: 0.5, floor: 0.9}'
    const nodes = `nodes:\n  - {code: "1", name: N, max: 4, rule: ${rule}}\n  - {code: "1", name: N, max: 5}`
    expect(codesOf(edition(`valid: {from: 2024-01-01, to: 2023-01-01}\n${nodes}`))).toEqual([
      'dates-reversed',
      'scale-mismatch',
      'unknown-measure',
      'floor-above-target',
      'rule-missing',
      'duplicate-code',
    ])
  })

  test('a wrong shape does not hide a wrong sum, and does not bring faults of its own making', () => {
    const nodes = `nodes:
  - {code: 1.10, name: N, max: 4, rule: {kind: ratio, numerator: don, denominator: due, tagret: 0.5}}
  - {code: "2", max: 5, rule: {kind: bands, measure: done, bands: [{from: x, points: 5}]}}
  - {code: "3", name: N, max: 3, rule: {kind: ratoi}}
  - {code: "4", name: N, max: 3, rule: {kind: judged, measure: done, step: 2}}`
    expect(codesOf(edition(`edition: 2024\n${nodes}`))).toEqual([
      'text-not-quoted',
      'scale-mismatch',
      'text-not-quoted',
      'unknown-measure',
      'unknown-key',
      'missing-key',
      'wrong-type',
      'unknown-value',
      'step-mismatch',
    ])
  })
})

describe('a decimal with a comma is read as was meant, so that the other faults of the file are told:', () => {
  const nodes = (max: string) => `nodes:
  - {code: "1", name: N, max: ${max}, rule: {kind: ratio, numerator: don, denominator: due, zero: full}}
  - {code: "2", name: N, max: 5, rule: {kind: count, measure: done, points: 1, tagret: 2}}`

  test.each(['4,5', '"4,5"'])('%s and 5 are not 10', (max) => {
    expect(codesOf(edition(nodes(max)))).toEqual([
      'scale-mismatch',
      'decimal-comma',
      'unknown-measure',
      'unknown-key',
    ])
  })

  test.each(['4,5', '"4,5"'])('%s and 5 are 9.5', (max) => {
    expect(codesOf(edition(`scale: 9.5\n${nodes(max)}`))).toEqual([
      'decimal-comma',
      'unknown-measure',
      'unknown-key',
    ])
  })
})

test('a number that is a key for itself is no decimal, and neither is one behind a text', () => {
  const key = (text: string) => edition(scoredBy(text).replace('§', ''))
  expect(codesOf(key('kind: ratio, measure: done, 5'))).toEqual(['text-not-quoted'])
  expect(codesOf(key('kind: ratio, target: 0, 5: x'))).toEqual(['text-not-quoted'])
})

describe('a choice', () => {
  const options = (to: string) =>
    `options: [{code: o, title: T, default: a, choices: [{value: a}, {value: b, set: [${to}]}]}]`

  test('that stays sound brings no fault, and a measure used only under it is not unused', () => {
    const used =
      '{at: "node:1.rule", to: {kind: levels, measure: when, levels: [{when: [early, on_time], points: 10}, {when: late, points: 0}]}}'
    const { faults } = readDefinition(edition(options(used)), 'demo.yaml')
    expect(faults.map(({ line }) => line)).toEqual([16])
  })

  test('that breaks the edition is told even where nobody chose it', () => {
    const faults = readDefinition(edition(options('{at: scale, to: 9}')), 'demo.yaml', { o: 'a' }).faults
    expect(
      faults.filter(({ severity }) => severity === 'error').map(({ code, path }) => [code, path]),
    ).toEqual([['scale-mismatch', 'options[0].choices[1].set[0].to']])
  })

  test('sound alone but not with another is told where both are chosen', () => {
    const both = `options:
  - {code: o, title: T, default: a, choices: [{value: a}, {value: b, set: [{at: "node:1.rule.target", to: 0.5}]}]}
  - {code: p, title: T, default: a, choices: [{value: a}, {value: b, set: [{at: "node:1.rule.floor", to: 0.8}]}]}`
    const errors = (chosen: Record<string, string>) =>
      readDefinition(edition(both), 'demo.yaml', chosen).faults.filter(({ severity }) => severity === 'error')
    expect(errors({ o: 'b' })).toEqual([])
    expect(errors({ p: 'b' })).toEqual([])
    expect(errors({ o: 'b', p: 'b' }).map(({ code, path }) => [code, path])).toEqual([
      ['floor-above-target', 'options[1].choices[1].set[0].to'],
    ])
  })
})

describe('aliases', () => {
  test('stand for copies of what they name', () => {
    const source = edition('note: &n Ghi chú\nsources: [*n]').replace('name: Lĩnh vực', 'name: *n')
    const moved = `note: &n Ghi chú\n${source.replace(/\nnote: .*/, '')}`
    expect(readDefinition(moved, 'demo.yaml').definition).toMatchObject({
      note: 'Ghi chú',
      sources: ['Ghi chú'],
      nodes: [{ name: 'Ghi chú' }],
    })
  })

  test('are pointed at where the value they stand for is wrong', () => {
    const [fault] = readDefinition(edition('note: &n Ghi chú\nscale: *n'), 'demo.yaml').faults
    expect(fault).toMatchObject({ code: 'yaml-syntax', line: 8, column: 8 })
  })
})

const valid = edition(
  `${scoredBy('kind: formula, formula: (done + due) / due, gives: share, zero: full').replace('§', '')}
classes: [{code: A, name: Tốt, from: 8}, {code: B, name: Kém}]
bonus: {cap: 1, nodes: [{code: t, name: T, max: 1, rule: {kind: judged, measure: done, step: 0.5}}]}
options: [{code: o, title: T, default: a, choices: [{value: a}, {value: b, set: [{at: ranking.ties, to: dense}]}]}]`,
)

describe('whatever happens to a file,', () => {
  const pieces = fc.constantFrom(
    '',
    ' ',
    '\n',
    '\t',
    ':',
    '-',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '&a ',
    '*a',
    '!!x ',
    '0',
    '-1',
    '1e999',
    '.nan',
    'null',
    '#',
    '|',
    '%',
    '\u0000',
    '§',
    'nodes:',
    '__proto__: 1',
  )
  const change = fc.record({ at: fc.nat(valid.length), gone: fc.nat(12), put: pieces })

  test('the sound one it starts from has no errors', () => {
    expect(readDefinition(valid, 'demo.yaml').definition).toBeDefined()
  })

  test('reading never throws, and each fault has a line, a column and two sentences', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const source = changes.reduce(
          (text, { at, gone, put }) => text.slice(0, at) + put + text.slice(at + gone),
          valid,
        )
        const { definition, faults } = readDefinition(source, 'demo.yaml')
        const lines = source.split('\n').length
        for (const fault of faults) {
          expect(fault.line).toBeGreaterThanOrEqual(1)
          expect(fault.line).toBeLessThanOrEqual(lines)
          expect(fault.column).toBeGreaterThanOrEqual(1)
          expect(fault.vi).toMatch(/\S{2}.*[.?]$/su)
          expect(fault.en).toMatch(/\S{2}.*[.?]$/su)
        }
        expect(definition === undefined).toBe(faults.some(({ severity }) => severity === 'error'))
        expect(parseDefinition(source, 'demo.yaml').positions.locate([]).line).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 250 },
    )
  })

  test('any text at all is read without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        const { definition, faults } = readDefinition(source, 'demo.yaml')
        expect(definition).toBeUndefined()
        expect(faults.length).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  test('a hundred thousand open brackets are a fault, not an overflow', () => {
    const { faults } = readDefinition('['.repeat(100_000), 'demo.yaml')
    expect(faults.map(({ code }) => code)).toContain('nested-too-deep')
  })
})
