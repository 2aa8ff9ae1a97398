import fc from 'fast-check'
import type { Definition } from '../definition/definition.ts'
import type { Node } from '../definition/node.ts'
import type { Precision, Ranking } from '../definition/precision.ts'
import type { Rule, ZeroRule } from '../definition/rule.ts'
import type { FactChange } from '../evaluate/update.ts'
import { type Column, type Facts, NOT_APPLICABLE, type Unit } from '../facts/facts.ts'
import { component, definitionOf, group } from './definition-of.ts'

const MEASURES = ['m0', 'm1', 'm2', 'm3', 'm4']
const CHOICE = 'answer'
const UNITS: readonly Unit[] = Array.from({ length: 7 }, (_, k) => ({
  code: `u${k}`,
  name: ['Ngô Mây', 'Đức Cơ', 'An Khê'][k % 3],
  group: k < 4 ? 'g' : 'h',
  kind: k % 2 === 0 ? 'even' : 'odd',
}))

const measure = fc.constantFrom(...MEASURES)
const zero = fc.constantFrom<ZeroRule>('zero', 'full', 'not-applicable', 'missing')
const hundredths = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((n) => n / 100)

const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    kind: fc.constant('ratio'),
    numerator: measure,
    denominator: measure,
    zero,
    target: fc.constantFrom(1, '80%'),
  }),
  fc.record({
    kind: fc.constant('ratio'),
    numerator: measure,
    denominator: measure,
    zero,
    floor: fc.constant('50%'),
  }),
  fc.record({
    kind: fc.constant('bands'),
    numerator: measure,
    denominator: measure,
    zero,
    bands: fc.constant([
      { above: 90, points: 2 },
      { from: 50, to: 90, points: 1 },
      { below: 40, points: 0 },
    ]),
  }),
  fc.record({
    kind: fc.constant('levels'),
    measure: fc.constant(CHOICE),
    levels: fc.constant([
      { when: 'a', points: 1 },
      { when: 'b', points: 0.5 },
    ]),
  }),
  fc.record({
    kind: fc.constant('checklist'),
    items: fc.array(fc.record({ measure, points: hundredths(1) }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('count'),
    measure,
    points: hundredths(1),
    per: fc.constantFrom(1, 3),
    start: fc.constantFrom('zero', 'full'),
    whole: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('formula'),
    formula: fc.constantFrom('m0 / m1', '(m0 + m2) / m3', 'm4 > 2 ? 1 : m4 / 3'),
    gives: fc.constantFrom('share', 'points'),
    zero,
  }),
  fc.record({
    kind: fc.constant('survey'),
    answers: fc.constant([
      { measure: 'm0', worth: '100%' },
      { measure: 'm1', worth: 0.6 },
      { measure: 'm2', worth: 0 },
    ]),
    zero,
  }),
  fc.record({
    kind: fc.constant('relative'),
    method: fc.constantFrom('min-max', 'best', 'rank', 'z-score'),
    measure,
    better: fc.constantFrom('higher', 'lower'),
    equal: zero,
  }),
  fc.record({
    kind: fc.constant('relative'),
    method: fc.constantFrom('min-max', 'best', 'rank'),
    numerator: measure,
    denominator: measure,
    zero,
    equal: zero,
  }),
  fc.record({ kind: fc.constant('judged'), measure, step: fc.constantFrom(0.5, 1) }),
  fc.record({ kind: fc.constant('monitor'), measure }),
) as fc.Arbitrary<Rule>

const leaf: fc.Arbitrary<Node> = fc
  .record({
    rule,
    max: hundredths(5),
    missing: fc.constantFrom('missing', 'zero', 'full'),
    notApplicable: fc.constantFrom('full', 'exclude', 'zero'),
    published: fc.option(measure, { nil: undefined, freq: 4 }),
    appliesTo: fc.option(fc.constantFrom(['even'], ['h']), { nil: undefined, freq: 4 }),
  } as const)
  .map(({ rule: own, max, ...more }) => component('', own.kind === 'monitor' ? 0 : max, own, more))

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .record({
        nodes: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
        published: fc.option(measure, { nil: undefined, freq: 3 }),
      })
      .map(({ nodes, published }) => group('', nodes, { published })),
  ),
}))

function withCodes(nodes: readonly Node[], prefix: string): Node[] {
  return nodes.map((each, k) => {
    const code = `${prefix}${k + 1}`
    return { ...each, code, name: code, nodes: each.nodes && withCodes(each.nodes, `${code}.`) }
  })
}

const rounding = fc.record({
  decimals: fc.nat(4),
  mode: fc.constantFrom('half-up', 'half-even', 'down', 'double'),
} as const)
const precision: fc.Arbitrary<Precision> = fc.record({
  ratios: fc.oneof(fc.constant('exact' as const), rounding),
  points: rounding,
  totals: rounding,
})
const ranking: fc.Arbitrary<Ranking> = fc.record({
  on: fc.constantFrom('rounded', 'unrounded'),
  ties: fc.constantFrom('competition', 'dense', 'average', 'ordinal'),
})

/** Small trees of every kind of rule, with bonus and penalty now and then. */
export const arbitraryDefinition: fc.Arbitrary<Definition> = fc
  .record({
    nodes: fc.array(node, { minLength: 1, maxLength: 3 }),
    bonus: fc.option(fc.array(leaf, { minLength: 1, maxLength: 2 }), { nil: undefined }),
    penalty: fc.option(fc.array(leaf, { minLength: 1, maxLength: 2 }), { nil: undefined }),
    precision,
    ranking,
  })
  .map(({ nodes, bonus, penalty, ...more }) => ({
    ...definitionOf(withCodes(nodes, ''), {
      ...more,
      bonus: bonus && { cap: 2, nodes: withCodes(bonus, 'B') },
      penalty: penalty && { cap: 3, nodes: withCodes(penalty, 'P') },
    }),
    measures: [
      ...MEASURES.map((code) => ({ code, name: { vi: `Số ${code}`, en: `Number ${code}` } })),
      { code: CHOICE, name: 'Trả lời', kind: 'choice', options: ['a', 'b', 'c'] },
    ],
  }))

const number = fc.oneof(
  { weight: 6, arbitrary: fc.nat(6) },
  { weight: 2, arbitrary: fc.nat(40).map((n) => n / 8) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0, 1e12) },
)
const absent = fc.record({
  value: fc.constant(Number.NaN),
  reason: fc.constantFrom(undefined, NOT_APPLICABLE, 'chờ báo cáo'),
})
const fact = fc.oneof(
  { weight: 6, arbitrary: number.map((value) => ({ value, reason: undefined as string | undefined })) },
  { weight: 1, arbitrary: absent },
)
const answer = fc.oneof(
  fc.nat(2).map((value) => ({ value, reason: undefined })),
  absent,
)

const column = (each: fc.Arbitrary<{ value: number; reason?: string }>): fc.Arbitrary<Column> =>
  fc.array(each, { minLength: UNITS.length, maxLength: UNITS.length }).map((facts) => ({
    values: Float64Array.from(facts, ({ value }) => value),
    reasons: new Map(facts.flatMap(({ reason }, k) => (reason === undefined ? [] : [[k, reason] as const]))),
  }))

/** Facts of seven units in two groups; names repeat, values are missing, zero, negative, large. */
export const arbitraryFacts: fc.Arbitrary<Facts> = fc
  .tuple(column(answer), ...MEASURES.map(() => column(fact)))
  .map(([answers, ...columns]) => ({
    units: UNITS,
    columns: new Map([[CHOICE, answers], ...columns.map((each, k) => [MEASURES[k]!, each] as const)]),
  }))

/** Changes of some facts; the same fact may change twice. */
export const arbitraryChanges: fc.Arbitrary<FactChange[]> = fc.array(
  fc
    .oneof(
      fc.tuple(fc.constantFrom(...UNITS), measure, fact),
      fc.tuple(fc.constantFrom(...UNITS), fc.constant(CHOICE), answer),
    )
    .map(([unit, code, { value, reason }]) => ({ unit: unit.code, measure: code, value, reason })),
  { minLength: 1, maxLength: 4 },
)

/** The same facts with the units in another order: the unit at `order[k]` comes to stand at `k`. */
export function reordered(facts: Facts, order: readonly number[]): Facts {
  const columns = Array.from(facts.columns, ([code, { values, reasons }]): [string, Column] => [
    code,
    {
      values: Float64Array.from(order, (k) => values[k]!),
      reasons: new Map(
        order.flatMap((from, to) => (reasons?.has(from) ? [[to, reasons.get(from)!] as const] : [])),
      ),
    },
  ])
  return { units: order.map((k) => facts.units[k]!), columns: new Map(columns) }
}
