import type { Definition } from '../../packages/engine/src/definition/definition.ts'
import type { Measure } from '../../packages/engine/src/definition/measure.ts'
import type { Node } from '../../packages/engine/src/definition/node.ts'
import type { Precision } from '../../packages/engine/src/definition/precision.ts'
import type { Rule } from '../../packages/engine/src/definition/rule.ts'
import type { Column, Facts, Unit } from '../../packages/engine/src/facts/facts.ts'
import { between, type Draw, drawing } from './drawing.ts'

const UNITS = 3321
const COMPONENTS = 60
const PER_CRITERION = 3
const CRITERIA_PER_DOMAIN = 3
/** One unit in so many lacks a few facts. */
const INCOMPLETE_EVERY = 33
const SEED = 766

/** A definition with facts for all its units. Invented: no office is meant. */
export interface Sample {
  readonly definition: Definition
  readonly facts: Facts
  readonly components: readonly Node[]
}

interface Made {
  readonly rule: Rule
  readonly measures: readonly Measure[]
  /** One fact per measure, in their order. */
  readonly draw: (draw: Draw) => readonly number[]
}

function counted(draw: Draw): readonly number[] {
  const whole = between(draw, 20, 2000)
  return [between(draw, Math.floor(whole / 2), whole), whole]
}

const number = (code: string): Measure => ({ code, name: code })

function share(code: string): Pick<Made, 'measures' | 'draw'> & { numerator: string; denominator: string } {
  const [numerator, denominator] = [`${code}_num`, `${code}_den`]
  return { numerator, denominator, measures: [number(numerator), number(denominator)], draw: counted }
}

type Kind = Exclude<Rule['kind'], 'monitor'> | 'ratio-with-floor'

const MAKE: Record<Kind, (code: string, k: number) => Made> = {
  ratio: (code, k) => {
    const { measures, draw, ...quantity } = share(code)
    const target = k % 2 === 0 ? '100%' : '80%'
    return { rule: { kind: 'ratio', ...quantity, target, zero: 'full' }, measures, draw }
  },
  'ratio-with-floor': (code) => {
    const { measures, draw, ...quantity } = share(code)
    return { rule: { kind: 'ratio', ...quantity, floor: '70%', zero: 'full' }, measures, draw }
  },
  relative: (code) => {
    const { measures, draw, ...quantity } = share(code)
    const rule: Rule = { kind: 'relative', ...quantity, method: 'min-max', equal: 'full', zero: 'missing' }
    return { rule, measures, draw }
  },
  bands: (code) => {
    const { measures, draw, ...quantity } = share(code)
    const bands = [
      { from: 90, points: 1.5 },
      { from: 80, below: 90, points: 1 },
      { from: 70, below: 80, points: 0.5 },
      { below: 70, points: 0 },
    ]
    return { rule: { kind: 'bands', ...quantity, bands, zero: 'zero' }, measures, draw }
  },
  survey: (code) => {
    const answers = ['100%', '75%', '50%', '25%', '0%'].map((worth, k) => ({
      measure: `${code}_a${k + 1}`,
      worth,
    }))
    return {
      rule: { kind: 'survey', answers, zero: 'missing' },
      measures: answers.map(({ measure }) => number(measure)),
      draw: (draw) => answers.map((_, k) => between(draw, 0, 40 - 5 * k)),
    }
  },
  count: (code) => ({
    rule: { kind: 'count', measure: `${code}_count`, points: 0.25, start: 'full' },
    measures: [number(`${code}_count`)],
    draw: (draw) => [between(draw, 0, 8)],
  }),
  checklist: (code) => {
    const items = [0.5, 0.5, 0.25, 0.25].map((points, k) => ({ measure: `${code}_item${k + 1}`, points }))
    return {
      rule: { kind: 'checklist', items },
      measures: items.map(({ measure }): Measure => ({ code: measure, name: measure, kind: 'yes-no' })),
      draw: (draw) => items.map(() => between(draw, 0, 1)),
    }
  },
  levels: (code) => {
    const options = ['on-time', 'late', 'none']
    const levels = options.map((when, k) => ({ when, points: 1.5 - 0.75 * k }))
    const measure: Measure = { code: `${code}_level`, name: code, kind: 'choice', options }
    return {
      rule: { kind: 'levels', measure: measure.code, levels },
      measures: [measure],
      draw: (draw) => [between(draw, 0, 2)],
    }
  },
  formula: (code) => {
    const [done, all] = [`${code}_done`, `${code}_all`]
    const formula = `min(1, 0.7 * ${done} / ${all} + 0.3)`
    const rule: Rule = { kind: 'formula', formula, gives: 'share', zero: 'zero' }
    return { rule, measures: [number(done), number(all)], draw: counted }
  },
  judged: (code) => ({
    rule: { kind: 'judged', measure: `${code}_judged`, step: 0.25 },
    measures: [number(`${code}_judged`)],
    draw: (draw) => [between(draw, 0, 6) / 4],
  }),
}

/** As `definitions/par-index/commune-illustrative.yaml` mixes its rules, brought down to 60 components. */
const MIX: readonly (readonly [Kind, number])[] = [
  ['ratio', 16],
  ['ratio-with-floor', 5],
  ['survey', 12],
  ['count', 7],
  ['checklist', 6],
  ['levels', 5],
  ['bands', 4],
  ['formula', 2],
  ['relative', 2],
  ['judged', 1],
]

/** Sixty components of nine kinds of rule, two of them relative; shares and points rounded to two decimals. */
export function mixedSample(): Sample {
  const kinds = MIX.flatMap(([kind, count]) => new Array<Kind>(count).fill(kind))
  const twoDecimals = { decimals: 2, mode: 'half-up' } as const
  return sampleOf(kinds, { ratios: twoDecimals, points: twoDecimals, totals: twoDecimals })
}

/** Sixty ratios taken from the exact share and rounded half to even, as the 766 index is. */
export function ratioSample(): Sample {
  const kinds = new Array<Kind>(COMPONENTS).fill('ratio')
  const points = { decimals: 2, mode: 'half-even' } as const
  return sampleOf(kinds, { ratios: 'exact', points, totals: { decimals: 2, mode: 'half-up' } })
}

function sampleOf(kinds: readonly Kind[], precision: Precision): Sample {
  const made = kinds.map((kind, k) => MAKE[kind](`c${k + 1}`, k))
  const components = made.map(({ rule }, k): Node => {
    return { code: `C${k + 1}`, name: `C${k + 1}`, max: k % 3 === 2 ? 2 : 1.5, rule }
  })
  const criteria = grouped(components, PER_CRITERION, 'B')
  return {
    definition: {
      id: 'bench',
      edition: '1',
      title: 'Synthetic',
      basis: 'none',
      valid: { from: '2026-01-01' },
      status: 'illustrative',
      method: 'points',
      scale: 100,
      precision,
      ranking: { on: 'rounded', ties: 'competition' },
      groups: [{ code: 'commune', title: 'Communes' }],
      measures: made.flatMap(({ measures }) => measures),
      nodes: grouped(criteria, CRITERIA_PER_DOMAIN, 'A'),
    },
    facts: factsOf(made),
    components,
  }
}

function grouped(nodes: readonly Node[], size: number, prefix: string): Node[] {
  return Array.from({ length: Math.ceil(nodes.length / size) }, (_, k): Node => {
    const children = nodes.slice(k * size, (k + 1) * size)
    const max = children.reduce((sum, child) => sum + (child.max ?? 0), 0)
    return { code: `${prefix}${k + 1}`, name: `${prefix}${k + 1}`, max, nodes: children }
  })
}

function factsOf(made: readonly Made[]): Facts {
  const draw = drawing(SEED)
  const units = Array.from({ length: UNITS }, (_, k): Unit => {
    return { code: `u${k}`, name: `Unit ${k}`, group: 'commune' }
  })
  const columns = new Map<string, Column>()
  made.forEach(({ measures, draw: drawFacts }, component) => {
    const own = measures.map(() => ({ values: new Float64Array(UNITS), reasons: new Map<number, string>() }))
    for (let unit = 0; unit < UNITS; unit++) {
      drawFacts(draw).forEach((value, k) => {
        own[k]!.values[unit] = value
      })
      if (unit % INCOMPLETE_EVERY === 0 && component % 20 === (unit / INCOMPLETE_EVERY) % 20) {
        own[0]!.values[unit] = Number.NaN
        own[0]!.reasons.set(unit, 'not-reported')
      }
    }
    measures.forEach(({ code }, k) => {
      columns.set(code, own[k]!)
    })
  })
  return { units, columns }
}
