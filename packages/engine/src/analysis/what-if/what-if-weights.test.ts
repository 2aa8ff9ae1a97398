import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Definition } from '../../definition/definition.ts'
import type { Node } from '../../definition/node.ts'
import type { Rule } from '../../definition/rule.ts'
import { toPoints } from '../../exact/points.ts'
import { cell, evaluated } from '../../testing/cells.ts'
import { component, definitionOf, group, share, typed } from '../../testing/definition-of.ts'
import { factsOf } from '../../testing/facts-of.ts'
import { scalePublished } from './scale-published.ts'
import { whatIfWeights } from './what-if-weights.ts'

const tree = definitionOf([
  group('1', [share('a', 2), share('b', 4)]),
  group('2', [share('c', 3)]),
  share('d', 1),
])
const maxima = (nodes: readonly Node[]): string =>
  nodes.map(({ code, max, nodes: below }) => `${code} ${max}${below ? ` (${maxima(below)})` : ''}`).join(', ')
const changed = (definition: Definition, changes: Record<string, number>) =>
  whatIfWeights(definition, new Map(Object.entries(changes)))

describe('whatIfWeights', () => {
  test('domain 1 from 6 to 8: its parts keep 1 to 2, the others 3 to 1 of the 2 left', () => {
    const { definition, changed: list } = changed(tree, { 1: 8 })
    expect(maxima(definition.nodes)).toBe('1 8 (a 2.67, b 5.33), 2 1.5 (c 1.5), d 0.5')
    expect(list).toEqual([
      { code: '1', before: 6, after: 8 },
      { code: 'a', before: 2, after: 2.67 },
      { code: 'b', before: 4, after: 5.33 },
      { code: '2', before: 3, after: 1.5 },
      { code: 'c', before: 3, after: 1.5 },
      { code: 'd', before: 1, after: 0.5 },
    ])
  })

  test('maxima off the step of the points are shared out in ten-thousandths', () => {
    expect(maxima(changed(tree, { 1: 8.0001 }).definition.nodes)).toBe(
      '1 8.0001 (a 2.6667, b 5.3334), 2 1.4999 (c 1.4999), d 0.5',
    )
  })

  test('a component alone: the change stays below its node', () => {
    const { definition, changed: list } = changed(tree, { a: 3 })
    expect(maxima(definition.nodes)).toBe('1 6 (a 3, b 3), 2 3 (c 3), d 1')
    expect(list.map(({ code }) => code)).toEqual(['a', 'b'])
  })

  test('a node and a part of it together; all parts given', () => {
    expect(maxima(changed(tree, { 1: 7, a: 1 }).definition.nodes)).toBe(
      '1 7 (a 1, b 6), 2 2.25 (c 2.25), d 0.75',
    )
    expect(maxima(changed(tree, { a: 5, b: 1 }).definition.nodes)).toBe('1 6 (a 5, b 1), 2 3 (c 3), d 1')
  })

  test('zero takes a component out of the scale', () => {
    const { definition } = changed(tree, { d: 0 })
    expect(maxima(definition.nodes)).toBe('1 6.67 (a 2.22, b 4.45), 2 3.33 (c 3.33), d 0')
    const line = cell(
      evaluated(definition, 'a_n a_d b_n b_d c_n c_d d_n d_d\nA 1 1 1 1 1 1 0 1'),
      'A',
      'total',
    )
    expect(line).toBe('10 of 10, lost 0, #1 scored')
  })

  test('the same figures, or none, give the very same definition', () => {
    const none: readonly Record<string, number>[] = [{}, { 1: 6 }, { a: 2, d: 1 }]
    for (const changes of none) {
      expect(changed(tree, changes)).toEqual({ definition: tree, changed: [], published: [] })
      expect(changed(tree, changes).definition).toBe(tree)
    }
  })

  test('the given definition stays as it is', () => {
    const copy = structuredClone(tree)
    changed(tree, { 1: 8 })
    expect(tree).toEqual(copy)
  })

  test('unknown codes, figures below 0 or with five decimals, and maxima that cannot add up are refused', () => {
    expect(() => changed(tree, { q: 1 })).toThrow(RangeError)
    expect(() => changed(tree, { a: -1 })).toThrow(RangeError)
    expect(() => changed(tree, { a: Number.NaN })).toThrow(RangeError)
    expect(() => changed(tree, { a: 1.00001 })).toThrow(RangeError)
    expect(() => changed(tree, { a: 7 })).toThrow('maxima below 1 come to 7 instead of 6')
    expect(() => changed(tree, { a: 1, b: 1 })).toThrow('maxima below 1 come to 2 instead of 6')
    expect(() => changed(tree, { c: 2 })).toThrow('maxima below 2 come to 2 instead of 3')
    const frame: Definition = { ...tree, status: 'frame', nodes: [{ code: '1', name: '1' }] }
    expect(() => changed(frame, { 1: 8 })).toThrow(RangeError)
  })

  test('outside the scale siblings and caps stay', () => {
    const outside = definitionOf([typed('a', 5)], {
      bonus: { cap: 2, nodes: [typed('x', 1), typed('y', 1)] },
      penalty: { cap: 3, nodes: [typed('z', 3)] },
    })
    const { definition } = changed(outside, { x: 2, z: 1 })
    expect([definition.bonus!.cap, maxima(definition.bonus!.nodes)]).toEqual([2, 'x 2, y 1'])
    expect([definition.penalty!.cap, maxima(definition.penalty!.nodes)]).toEqual([3, 'z 1'])
    expect(definition.nodes).toEqual(outside.nodes)
  })

  test('composite indices: the weight changes and nothing else', () => {
    const composite: Definition = {
      ...definitionOf([
        { code: '1', name: '1', nodes: [{ code: 'a', name: 'a' }] },
        { code: '2', name: '2', weight: 3 },
      ]),
      method: 'composite',
    }
    const { definition, changed: list } = changed(composite, { a: 0.5, 2: 2 })
    expect(list).toEqual([
      { code: 'a', before: 1, after: 0.5 },
      { code: '2', before: 3, after: 2 },
    ])
    expect(definition.nodes).toEqual([
      { code: '1', name: '1', nodes: [{ code: 'a', name: 'a', weight: 0.5 }] },
      { code: '2', name: '2', weight: 2 },
    ])
    expect(changed(composite, { a: 1 }).definition).toBe(composite)
  })

  test('published points stay on the old scale until they are brought over', () => {
    const published = definitionOf([
      group('1', [typed('a', 2), typed('b', 2)], { published: 'p' }),
      typed('c', 6),
    ])
    const { definition, published: scales } = changed(published, { 1: 5 })
    expect(scales).toEqual([{ measure: 'p', before: 4, after: 5 }])
    const facts = scalePublished(factsOf('  a b c p\nA . . 6 3\nB . . 6 .'), scales)
    expect(cell(evaluated(definition, facts), 'A', '1')).toBe('3.75 of 5, lost 1.25, #1 published')
    expect(facts.columns.get('p')!.values[1]).toBeNaN()
  })
})

describe('rules under another maximum', () => {
  const pair = (rule: Rule) => definitionOf([component('a', 2, rule), typed('rest', 3)])
  const pointsAt = (rule: Rule, max: number, values: readonly (number | string)[]) => {
    const { definition } = changed(pair(rule), { a: max })
    return values.map((value) => cell(evaluated(definition, `x rest\nA ${value} 0`), 'A', 'a').split(',')[0])
  }

  test('levels and bands: 2 and 1 of 2 are 3 and 1.5 of 3', () => {
    const levels: Rule = {
      kind: 'levels',
      measure: 'x',
      levels: [
        { when: 'a', points: 2 },
        { when: 'b', points: 1 },
        { when: 'c', points: 0 },
      ],
    }
    expect(pointsAt(levels, 3, ['a', 'b', 'c'])).toEqual(['3 of 3', '1.5 of 3', '0 of 3'])
    const bands: Rule = { kind: 'bands', measure: 'x', bands: [{ from: 5, points: 2 }, { points: 0.5 }] }
    expect(pointsAt(bands, 3, [5, 4])).toEqual(['3 of 3', '0.75 of 3'])
  })

  test('count: 0.5 each of 2 is 0.75 each of 3', () => {
    expect(pointsAt({ kind: 'count', measure: 'x', points: 0.5 }, 3, [1, 4, 9])).toEqual([
      '0.75 of 3',
      '3 of 3',
      '3 of 3',
    ])
  })

  test('judged: 1.5 of 2, decided on the old scale, is 2.25 of 3', () => {
    const judged: Rule = { kind: 'judged', measure: 'x', step: 0.5 }
    expect(pointsAt(judged, 3, [1.5, 2, 0])).toEqual(['2.25 of 3', '3 of 3', '0 of 3'])
  })

  test('formulas: points are multiplied, shares are not', () => {
    expect(pointsAt({ kind: 'formula', formula: 'x + 1', gives: 'points', zero: 'zero' }, 3, [0, 1])).toEqual(
      ['1.5 of 3', '3 of 3'],
    )
    expect(pointsAt({ kind: 'formula', formula: 'x / 4', gives: 'share', zero: 'zero' }, 3, [1, 4])).toEqual([
      '0.75 of 3',
      '3 of 3',
    ])
  })

  test('a checklist keeps adding up to the maximum: three thirds of 2 are three thirds of 1', () => {
    const items = [0.67, 0.67, 0.66].map((points, k) => ({ measure: `x${k}`, points }))
    const { definition } = changed(pair({ kind: 'checklist', items }), { a: 1 })
    const rule = definition.nodes[0]!.rule!
    expect(rule.kind === 'checklist' && rule.items.map(({ points }) => points)).toEqual([0.335, 0.335, 0.33])
    expect(cell(evaluated(definition, 'x0 x1 x2 rest\nA 1 1 1 0'), 'A', 'a')).toBe(
      '1 of 1, lost 0, #1 scored',
    )
  })

  test('monitors and rules of a share stay as they are', () => {
    const rule: Rule = { kind: 'ratio', measure: 'x', target: '80%' }
    expect(changed(pair(rule), { a: 1 }).definition.nodes[0]!.rule).toBe(rule)
  })
})

describe('laws of other weights', () => {
  const levels: Rule = {
    kind: 'levels',
    measure: 'x',
    levels: [
      { when: 'a', points: 99 },
      { when: 'b', points: 0 },
    ],
  }
  const leaf = (code: string) =>
    fc.integer({ min: 1, max: 400 }).map((quarter) => {
      const max = quarter / 4
      return component(code, max, { ...levels, levels: [{ when: 'a', points: max }, levels.levels[1]!] })
    })
  const anyTree = fc
    .tuple(leaf('a'), leaf('b'), leaf('c'), leaf('d'), leaf('e'), leaf('f'))
    .map(([a, b, c, d, e, f]) => definitionOf([group('1', [group('1.1', [a, b]), c]), group('2', [d, e]), f]))
  const anyChange = fc.record({
    codes: fc.uniqueArray(fc.constantFrom('1', '1.1', 'a', 'd', 'f'), { minLength: 1, maxLength: 3 }),
    shares: fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 3, maxLength: 3 }),
    decimals: fc.constantFrom(100, 10_000),
  })

  const sumsHold = (nodes: readonly Node[], total: number): void => {
    expect(nodes.reduce((sum, { max }) => sum + toPoints(max!), 0)).toBe(total)
    for (const node of nodes) if (node.nodes) sumsHold(node.nodes, toPoints(node.max!))
  }

  test('maxima add up at every node and to the scale, given ones are met, and full marks stay full marks', () => {
    fc.assert(
      fc.property(anyTree, anyChange, (definition, { codes, shares, decimals }) => {
        const changes = new Map(
          codes.map((code, k): [string, number] => {
            const part = (definition.scale * shares[k]!) / 10_000 / (code === '1' ? 1.5 : 12)
            return [code, Math.round(part * decimals) / decimals]
          }),
        )
        let result: ReturnType<typeof whatIfWeights> | undefined
        try {
          result = whatIfWeights(definition, changes)
        } catch (error) {
          // Parts larger than what they are part of; the sizes above make that rare.
          expect((error as Error).message).toContain('instead of')
          fc.pre(false)
        }
        sumsHold(result!.definition.nodes, toPoints(definition.scale))
        const all = (nodes: readonly Node[]): Node[] =>
          nodes.flatMap((node) => [node, ...all(node.nodes ?? [])])
        const old = new Map(all(definition.nodes).map((node) => [node.code, node.max]))
        for (const node of all(result!.definition.nodes)) {
          if (changes.has(node.code)) expect(node.max).toBe(changes.get(node.code))
          expect(toPoints(node.max!)).toBeGreaterThanOrEqual(0)
          const listed = result!.changed.find(({ code }) => code === node.code)
          expect(listed?.after ?? old.get(node.code)).toBe(node.max)
        }
        fc.pre(decimals === 100)
        expect(cell(evaluated(result!.definition, factsOf('x\nA a')), 'A', 'total')).toContain('lost 0,')
      }),
      { numRuns: 300 },
    )
  })

  test('a change and the change back give the maxima of the start', () => {
    fc.assert(
      fc.property(anyTree, fc.integer({ min: 1, max: 99 }), (definition, percent) => {
        const there = whatIfWeights(
          definition,
          new Map([['1', Math.round(definition.scale * percent) / 100]]),
        )
        const exact = new Map(there.changed.map(({ code, before }) => [code, before]))
        expect(maxima(whatIfWeights(there.definition, exact).definition.nodes)).toBe(maxima(definition.nodes))
      }),
      { numRuns: 100 },
    )
  })
})
