import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Definition } from '../../definition/definition.ts'
import type { TieRule } from '../../definition/precision.ts'
import type { Rule } from '../../definition/rule.ts'
import { columnOf } from '../../evaluate/result.ts'
import { changeFacts } from '../../evaluate/update.ts'
import type { Facts } from '../../facts/facts.ts'
import { evaluated } from '../../testing/cells.ts'
import { component, definitionOf, group, share, typed } from '../../testing/definition-of.ts'
import { factsOf } from '../../testing/facts-of.ts'
import { changeOf, rankChangeOf } from './change-of.ts'
import { compareYears } from './compare-years.ts'
import type { Parts, YearChange } from './year-change.ts'

const best = (code: string, max: number) =>
  component(code, max, { kind: 'relative', method: 'best', measure: code, equal: 'full' })

/** `change = rule + facts + others + not comparable`, in points. */
const split = (years: YearChange, unit: string, code: string): string => {
  const { change, rule, facts, others, notComparable } = changeOf(years, unit, code)
  const [a, b, c, d, e] = [change, rule, facts, others, notComparable].map((each) => each / 10_000)
  return `${a} = ${b} + ${c} + ${d} + ${e}`
}
const splitRank = (years: YearChange, unit: string): string => {
  const { change, rule, facts, others, notComparable } = rankChangeOf(years, unit)
  return `${change} = ${rule} + ${facts} + ${others} + ${notComparable}`
}

describe('compareYears', () => {
  test('same edition: A gained 1 by its own facts and overtook B', () => {
    const tree = definitionOf([typed('a', 4), typed('b', 6)])
    const years = compareYears(
      evaluated(tree, '  a b\nA 2 4\nB 2.5 4'),
      evaluated(tree, '  a b\nB 2.5 4\nA 3 4'),
    )
    expect(years.units).toEqual(['B', 'A'])
    expect(split(years, 'A', 'a')).toBe('1 = 0 + 1 + 0 + 0')
    expect(split(years, 'A', 'total')).toBe('1 = 0 + 1 + 0 + 0')
    expect(split(years, 'B', 'total')).toBe('0 = 0 + 0 + 0 + 0')
    expect(splitRank(years, 'A')).toBe('-1 = 0 + -1 + 0 + 0')
    expect(splitRank(years, 'B')).toBe('1 = 0 + 0 + 1 + 0')
  })

  test('maximum 4 became 6 and the share 50% became 75%: 1 by the rule (3 − 2), 1.5 by the facts (4.5 − 3)', () => {
    const before = evaluated(definitionOf([share('a', 4)]), '  a_n a_d\nA 1 2')
    const after = evaluated(definitionOf([share('a', 6)]), '  a_n a_d\nA 3 4')
    const years = compareYears(before, after)
    expect(changeOf(years, 'A', 'a')).toMatchObject({ before: 20_000, after: 45_000 })
    expect(split(years, 'A', 'a')).toBe('2.5 = 1 + 1.5 + 0 + 0')
  })

  test('a rule that compares: own facts first, then what the better others take away', () => {
    const tree = definitionOf([best('r', 4)])
    const years = compareYears(evaluated(tree, '  r\nA 5\nB 10'), evaluated(tree, '  r\nA 8\nB 20'))
    // 4 × 5/10 = 2; with 8 against 10 it is 3.2; against 20 it is 1.6.
    expect(split(years, 'A', 'r')).toBe('-0.4 = 0 + 1.2 + -1.6 + 0')
    expect(split(years, 'B', 'r')).toBe('0 = 0 + 0 + 0 + 0')
  })

  test('new and removed components belong to the rule', () => {
    const before = evaluated(definitionOf([typed('a', 4), typed('x', 6)]), '  a x\nA 3 5')
    const after = evaluated(definitionOf([typed('a', 4), typed('y', 6)]), '  a y\nA 3.5 2')
    const years = compareYears(before, after)
    expect(split(years, 'A', 'y')).toBe('2 = 2 + 0 + 0 + 0')
    expect(split(years, 'A', 'x')).toBe('-5 = -5 + 0 + 0 + 0')
    expect(split(years, 'A', 'total')).toBe('-2.5 = -3 + 0.5 + 0 + 0')
    expect(years.nodes.map(({ code, presence }) => `${code} ${presence}`)).toEqual([
      'total both',
      'a both',
      'y added',
      'x removed',
    ])
    expect(changeOf(years, 'A', 'x').after).toBeNaN()
  })

  test('recoded, merged and split nodes go by their origins', () => {
    const before = evaluated(
      definitionOf([typed('a', 2), typed('b', 2), typed('c', 3)]),
      '  a b c\nA 1 1.5 2',
    )
    const rules = (measure: string): Rule => ({ kind: 'judged', measure, step: 0.01 })
    const after = evaluated(
      definitionOf([
        component('ab', 4, rules('ab')),
        component('c1', 1, rules('p')),
        component('c2', 2, rules('q')),
      ]),
      '  ab p q\nA 3 1 2',
    )
    const years = compareYears(before, after, [
      { code: 'ab', earlier: ['a', 'b'], certainty: 'declared' },
      { code: 'c1', earlier: ['c'] },
      { code: 'c2', earlier: ['c'] },
    ])
    // Nothing was counted as `ab`, `p` or `q` before: the change of the figures is known, its cause is not.
    expect(changeOf(years, 'A', 'ab')).toMatchObject({ before: 25_000, after: 30_000 })
    expect(split(years, 'A', 'ab')).toBe('0.5 = 0 + 0 + 0 + 0.5')
    // 2 shared out 1 to 2, by largest remainder: 0.6667 and 1.3333.
    expect(changeOf(years, 'A', 'c1').before).toBe(6_667)
    expect(changeOf(years, 'A', 'c2').before).toBe(13_333)
    expect(split(years, 'A', 'total')).toBe('1.5 = 0 + 0 + 0 + 1.5')
    expect(years.nodes[1]).toMatchObject({
      earlier: ['a', 'b'],
      certainty: 'declared',
      missingMeasures: ['ab'],
      incomparable: 1,
    })
    expect(() => compareYears(before, after, [{ code: 'ab', earlier: ['q'] }])).toThrow(RangeError)
  })

  test('a node and a part of it that come from the same earlier one each have all of it', () => {
    const before = evaluated(definitionOf([typed('c', 3)]), '  c\nA 2')
    const after = evaluated(definitionOf([group('1', [{ ...typed('c', 3), code: 'c1' }])]), '  c\nA 2.5')
    const years = compareYears(before, after, [
      { code: '1', earlier: ['c'] },
      { code: 'c1', earlier: ['c'] },
    ])
    expect(split(years, 'A', '1')).toBe('0.5 = 0 + 0.5 + 0 + 0')
    expect(split(years, 'A', 'c1')).toBe('0.5 = 0 + 0.5 + 0 + 0')
  })

  test('a figure missing on one side is not comparable, and the rest still is', () => {
    const tree = definitionOf([typed('a', 4), typed('b', 6)])
    const years = compareYears(evaluated(tree, '  a b\nA . 4\nB 1 1'), evaluated(tree, '  a b\nA 3 5\nB 1 2'))
    expect(changeOf(years, 'A', 'a').before).toBeNaN()
    expect(split(years, 'A', 'a')).toBe('3 = 0 + 0 + 0 + 3')
    expect(split(years, 'A', 'total')).toBe('4 = 0 + 1 + 0 + 3')
    expect(splitRank(years, 'A')).toBe('NaN = NaN + NaN + NaN + NaN')
    expect(splitRank(years, 'B')).toBe('1 = 0 + 0 + 0 + 1')
  })

  test('a missing rule that turns a measure unknown before into 0 does not make the change look like facts', () => {
    const old = definitionOf([share('a', 4)])
    const now = definitionOf([{ ...share('z', 4, { missing: 'zero' }), code: 'a' }])
    const years = compareYears(evaluated(old, '  a_n a_d\nA 1 2'), evaluated(now, '  z_n z_d\nA 3 4'))
    expect(split(years, 'A', 'a')).toBe('1 = 0 + 0 + 0 + 1')
  })

  test('exclusion: what comes to concern a unit changes the scale of the rest', () => {
    const tree = definitionOf([typed('a', 5), typed('b', 5)])
    const years = compareYears(evaluated(tree, '  a b\nA 4 n/a'), evaluated(tree, '  a b\nA 4 5'))
    expect(split(years, 'A', 'total')).toBe('1 = 0 + 1 + 0 + 0')
    expect(split(years, 'A', 'b')).toBe('5 = 0 + 5 + 0 + 0')
  })

  test('published figures compare with published figures, and with computed ones not at all', () => {
    const tree = definitionOf([group('1', [typed('a', 2), typed('b', 3)], { published: 'p' })])
    const years = compareYears(
      evaluated(tree, '  a b p\nA . . 3\nB . . 3'),
      evaluated(tree, '  a b p\nA . . 4\nB 2 2.5 .'),
    )
    expect(split(years, 'A', '1')).toBe('1 = 0 + 1 + 0 + 0')
    expect(split(years, 'B', '1')).toBe('1.5 = 0 + 0 + 0 + 1.5')
    expect(split(years, 'B', 'total')).toBe('1.5 = 0 + 0 + 0 + 1.5')
  })

  test('a held figure keeps the part of its maximum that applied, so that nothing is put down to the rule', () => {
    const tree = definitionOf([group('1', [typed('a', 2), typed('b', 2)], { published: 'p' }), typed('c', 4)])
    const before = evaluated(tree, '  a b c p\nA 1 n/a 4 .')
    const after = evaluated(tree, '  a b c p\nA . 1 4 3')
    // 5 of the 6 that applied is 6.67 of 8; then the published 3 and 4 are 7 of 8.
    expect(split(compareYears(before, after), 'A', 'total')).toBe('0.33 = 0 + 0 + 0 + 0.33')
  })

  test('answers of a choice keep their code where the options moved', () => {
    const levels = (points: readonly number[]): Rule => ({
      kind: 'levels',
      measure: 'q',
      levels: points.map((each, k) => ({ when: ['a', 'b', 'c'][k]!, points: each })),
    })
    const old = definitionOf([component('a', 2, levels([0, 1, 2]))])
    const turned: Definition = {
      ...old,
      measures: [{ ...old.measures[0]!, options: ['c', 'b', 'a'] }],
    }
    // `c` both years: position 2 before, 0 after.
    const before = evaluated(old, factsOf('  q\nA 2'))
    const years = compareYears(before, evaluated(turned, factsOf('  q\nA 0')))
    expect(split(years, 'A', 'a')).toBe('0 = 0 + 0 + 0 + 0')
    const without: Definition = {
      ...definitionOf([
        component('a', 2, { kind: 'levels', measure: 'q', levels: [{ when: 'b', points: 1 }] }),
      ]),
      measures: [{ ...old.measures[0]!, options: ['b'] }],
    }
    const gone = compareYears(before, evaluated(without, factsOf('  q\nA 0')))
    expect(split(gone, 'A', 'a')).toBe('-1 = 0 + 0 + 0 + -1')
  })

  test('units of one year only are listed apart; those who left and came count as others in ranks', () => {
    const tree = definitionOf([typed('a', 5)])
    const years = compareYears(
      evaluated(tree, '  a\nA 3\nB 4\nC 5'),
      evaluated(tree, '  a\nD 5\nE 5\nF 4\nA 3'),
    )
    expect([years.units, years.gone, years.added]).toEqual([['A'], ['B', 'C'], ['D', 'E', 'F']])
    expect(splitRank(years, 'A')).toBe('1 = 0 + 0 + 1 + 0')
  })

  test('a change of rule can move ranks by itself', () => {
    const before = evaluated(
      definitionOf([share('a', 8), share('b', 2)]),
      '  a_n a_d b_n b_d\nA 1 1 0 1\nB 0 1 1 1',
    )
    const after = evaluated(
      definitionOf([share('a', 2), share('b', 8)]),
      '  a_n a_d b_n b_d\nA 1 1 0 1\nB 0 1 1 1',
    )
    const years = compareYears(before, after)
    expect([splitRank(years, 'A'), splitRank(years, 'B')]).toEqual([
      '1 = 1 + 0 + 0 + 0',
      '-1 = -1 + 0 + 0 + 0',
    ])
    expect(split(years, 'A', 'total')).toBe('-6 = -6 + 0 + 0 + 0')
  })

  test('a move to another group belongs to the facts of the unit', () => {
    const tree = definitionOf([typed('a', 5)])
    const years = compareYears(
      evaluated(tree, '  a\nA:g 3\nB:g 4\nC:h 1'),
      evaluated(tree, '  a\nA:h 3\nB:g 4\nC:h 1'),
    )
    expect(splitRank(years, 'A')).toBe('-1 = 0 + -1 + 0 + 0')
    expect(splitRank(years, 'C')).toBe('1 = 0 + 0 + 1 + 0')
  })

  test('unknown units and codes, and units of one year, have no change', () => {
    const one = evaluated(definitionOf([typed('a', 5)]), '  a\nA 3')
    const years = compareYears(one, one)
    expect(() => changeOf(years, 'B', 'a')).toThrow(RangeError)
    expect(() => changeOf(years, 'A', 'q')).toThrow(RangeError)
    expect(() => rankChangeOf(years, 'B')).toThrow(RangeError)
  })
})

const CODES = ['a', 'b', 'c', 'd', 'e', 'f']

/** A component of any kind that matters here, reading the measure of its code or of another. */
const anyComponent = (code: string) =>
  fc
    .record({
      max: fc.integer({ min: 1, max: 20 }),
      kind: fc.constantFrom('typed', 'best', 'min-max', 'rank', 'z-score', 'count'),
      missing: fc.constantFrom('missing' as const, 'zero' as const, 'full' as const),
      notApplicable: fc.constantFrom('exclude' as const, 'full' as const, 'zero' as const),
      equal: fc.constantFrom('zero' as const, 'full' as const, 'missing' as const, 'not-applicable' as const),
      measure: fc.constantFrom(code, code, code, 'other'),
      appliesTo: fc.constantFrom(undefined, undefined, undefined, ['g']),
    })
    .map(({ max, kind, equal, measure, ...more }) => {
      const rule: Rule =
        kind === 'typed'
          ? { kind: 'judged', measure, step: 0.0001 }
          : kind === 'count'
            ? { kind: 'count', measure, points: 0.3 }
            : { kind: 'relative', method: kind as 'best', measure, equal }
      return component(code, max / 2, rule, more)
    })

const anyDefinition = fc
  .record({
    components: fc.tuple(...CODES.map(anyComponent)),
    present: fc.tuple(...CODES.map(() => fc.integer({ min: 0, max: 4 }).map((k) => k > 0))),
    split: fc.integer({ min: 1, max: 3 }),
    published: fc.boolean(),
    outside: fc.boolean(),
    decimals: fc.constantFrom(0, 1, 2),
    ties: fc.constantFrom<TieRule>('competition', 'dense', 'average', 'ordinal'),
    on: fc.constantFrom('rounded' as const, 'unrounded' as const),
  })
  .filter(({ present }) => present.slice(0, 4).some(Boolean))
  .map(({ components, present, split: at, published, outside, decimals, ties, on }): Definition => {
    const kept = components.slice(0, 4).filter((_, k) => present[k])
    const [left, right] = [kept.slice(0, at), kept.slice(at)]
    const nodes = [group('1', left, published ? { published: 'p' } : {}), ...right]
    return definitionOf(nodes, {
      precision: {
        ratios: 'exact',
        points: { decimals: 2, mode: 'half-up' },
        totals: { decimals, mode: 'half-up' },
      },
      ranking: { on, ties },
      ...(outside
        ? { bonus: { cap: 1, nodes: [components[4]!] }, penalty: { cap: 2, nodes: [components[5]!] } }
        : {}),
    })
  })

const word = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }).map((half) => String(half / 2)) },
  { weight: 1, arbitrary: fc.constantFrom('.', 'n/a') },
)
const line = fc.record({
  present: fc.integer({ min: 0, max: 5 }).map((k) => k > 0),
  group: fc.constantFrom('g', 'g', 'g', 'h'),
  words: fc.array(word, { minLength: 8, maxLength: 8 }),
})
const anyFacts = fc.array(line, { minLength: 6, maxLength: 6 }).map((lines) => {
  const rows = lines.flatMap(({ present, group: of, words }, k) =>
    present ? [`U${k}:${of} ${words.join(' ')}`] : [],
  )
  return factsOf(`${CODES.join(' ')} other p\n${rows.join('\n')}`)
})
const anyYear = fc.tuple(anyDefinition, anyFacts).map(([definition, facts]) => evaluated(definition, facts))
const anyOrigins = fc.constantFrom(undefined, [{ code: 'a', earlier: [] }], [{ code: '1', earlier: ['1'] }])

const PARTS = ['rule', 'facts', 'others', 'notComparable'] as const
const counted = (value: number) => (Number.isNaN(value) ? 0 : value)

function expectPartsAddUp({ change, ...parts }: Parts): void {
  change.forEach((each, k) => {
    if (Number.isNaN(each)) for (const part of PARTS) expect(parts[part][k]).toBeNaN()
    else expect(PARTS.reduce((sum, part) => sum + parts[part][k]!, 0)).toBe(each)
  })
}

describe('laws of a change between two years', () => {
  test('the parts add up to the change at every node and for every rank, whatever changed', () => {
    fc.assert(
      fc.property(anyYear, anyYear, anyOrigins, (before, after, origins) => {
        fc.pre(!origins?.some(({ earlier }) => earlier.some((code) => !before.index.byCode.has(code))))
        const years = compareYears(before, after, origins)
        for (const node of years.nodes) {
          expectPartsAddUp(node)
          node.change.forEach((change, k) => {
            expect(change).toBe(counted(node.after[k]!) - counted(node.before[k]!))
          })
        }
        expectPartsAddUp(years.rank)
        years.rank.change.forEach((change, k) => {
          expect(change).toBe(years.rank.after[k]! - years.rank.before[k]!)
        })
      }),
      { numRuns: 400 },
    )
  })

  test('a year compared with itself has not changed in any part', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const { nodes, rank, gone, added } = compareYears(year, year)
        expect([gone, added]).toEqual([[], []])
        for (const columns of [...nodes, rank]) {
          for (const part of ['change', ...PARTS] as const) {
            for (const each of columns[part])
              if (columns !== rank || !Number.isNaN(each)) expect(each).toBe(0)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('the same edition has no part by the rule, the same facts none by facts or others', () => {
    fc.assert(
      fc.property(anyDefinition, anyDefinition, anyFacts, anyFacts, (one, two, old, now) => {
        const sameEdition = compareYears(evaluated(one, old), evaluated(one, now))
        for (const { rule } of sameEdition.nodes) for (const each of rule) expect(each).toBe(0)
        const sameFacts = compareYears(evaluated(one, old), evaluated(two, old))
        for (const { facts, others } of sameFacts.nodes) {
          for (const each of [...facts, ...others]) expect(each).toBe(0)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('rule and facts are what evaluations say that replace the edition, then one unit’s facts', () => {
    const complete = fc
      .array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 8, maxLength: 8 }), {
        minLength: 5,
        maxLength: 5,
      })
      .map((rows) =>
        factsOf(`${CODES.join(' ')} other p\n${rows.map((row, k) => `U${k} ${row.join(' ')}`).join('\n')}`),
      )
    const components = fc.tuple(...CODES.slice(0, 4).map(anyComponent)).map((nodes) => definitionOf(nodes))
    fc.assert(
      fc.property(components, components, complete, complete, (one, two, old, now) => {
        const years = compareYears(evaluated(one, old), evaluated(two, now))
        fc.pre(years.nodes.every(({ incomparable }) => incomparable === 0))
        const totalOf = (definition: Definition, facts: Facts, unit: number) => {
          const { points } = columnOf(evaluated(definition, facts), 'total')
          return counted(points[unit]!)
        }
        years.units.forEach((unit, k) => {
          const changes = [...now.columns].map(([measure, { values }]) => ({
            unit,
            measure,
            value: values[k]!,
          }))
          const [start, ruled, own] = [
            totalOf(one, old, k),
            totalOf(two, old, k),
            totalOf(two, changeFacts(old, changes), k),
          ]
          expect(changeOf(years, unit, 'total')).toMatchObject({ rule: ruled - start, facts: own - ruled })
        })
      }),
      { numRuns: 200 },
    )
  })

  test('the order of units does not matter', () => {
    fc.assert(
      fc.property(anyYear, anyDefinition, anyFacts, (before, definition, facts) => {
        const positions = Array.from(facts.units.keys()).reverse()
        const turned = {
          units: positions.map((k) => facts.units[k]!),
          columns: new Map(
            [...facts.columns].map(([code, { values, reasons }]) => [
              code,
              {
                values: Float64Array.from(positions, (k) => values[k]!),
                reasons: new Map(
                  positions.flatMap((k, at) => (reasons?.has(k) ? [[at, reasons.get(k)!]] : [])),
                ),
              },
            ]),
          ),
        }
        fc.pre(definition.ranking.ties !== 'ordinal')
        const one = compareYears(before, evaluated(definition, facts))
        const two = compareYears(before, evaluated(definition, turned))
        for (const unit of one.units) {
          expect(changeOf(two, unit, 'total')).toEqual(changeOf(one, unit, 'total'))
          expect(rankChangeOf(two, unit)).toEqual(rankChangeOf(one, unit))
        }
      }),
      { numRuns: 100 },
    )
  })
})
