import type { Measure, Rule, RuleKind } from '@openpar/engine'
import { decimalsOf, tenThousandths } from '../../definition/check/decimal.ts'
import { childOf, valueAt } from '../../definition/shape/place.ts'
import type { Path } from '../../fault/path.ts'
import { kindOf, measuresIn, NewMeasures } from './new-measures.ts'
import { RULE_KEYS } from './rule-keys.ts'

type Settings = Readonly<Record<string, unknown>>

export interface RuleChange {
  readonly rule: Rule
  /** Measures that the rule reads and the definition does not have yet. */
  readonly measures: readonly Measure[]
}

/**
 * A rule of kind `to` for the component at `path`, ready to be finished: settings that the rule before and the new kind
 * both know are carried over, a share becomes a formula where only a formula will do, the rest gets its usual start.
 * A measure is carried over only where its kind fits.
 */
export function changeRule(data: unknown, path: Path, to: RuleKind): RuleChange {
  const node = valueAt(data, path)
  const before = childOf(node, 'rule')
  const max = childOf(node, 'max')
  const start: Start = {
    data,
    before: typeof before === 'object' && before !== null ? (before as Settings) : {},
    max: typeof max === 'number' && Number.isFinite(max) ? max : 1,
    measures: new NewMeasures(data, node),
  }
  const carried: Record<string, unknown> = {}
  for (const key of RULE_KEYS[to]) {
    if (key !== 'measure' && start.before[key] !== undefined) carried[key] = start.before[key]
  }
  const settings = { ...carried, ...STARTS[to](start, carried) }
  const known = RULE_KEYS[to].filter((key) => settings[key as keyof typeof settings] !== undefined)
  const rule = Object.fromEntries(known.map((key) => [key, settings[key as keyof typeof settings]]))
  return { rule: { kind: to, ...rule } as unknown as Rule, measures: start.measures.made }
}

interface Start {
  readonly data: unknown
  readonly before: Settings
  readonly max: number
  readonly measures: NewMeasures
}

/** What each kind needs beyond what was carried over. */
const STARTS: Readonly<Record<RuleKind, (start: Start, carried: Settings) => Settings>> = {
  levels: (start, carried) => {
    const kept = carriedMeasure(start, 'choice')
    if (kept !== undefined && carried.levels !== undefined) return { measure: kept }
    const options = kept === undefined ? ['dat', 'chua-dat'] : answersOf(start.data, kept)
    const measure = kept ?? start.measures.make('', '', { kind: 'choice', options })
    const texts: Settings = { dat: 'Đạt', 'chua-dat': 'Chưa đạt' }
    const levels = options.map((when, i) => ({
      when,
      ...(kept === undefined ? { text: texts[when] } : {}),
      points: i === 0 ? start.max : 0,
    }))
    return { measure, levels }
  },
  bands: (start, carried) => ({
    ...quantity(start, carried),
    bands: carried.bands ?? [
      { from: 80, points: start.max },
      { from: 50, points: half(start.max) },
      { points: 0 },
    ],
  }),
  ratio: (start, carried) => quantity(start, carried),
  checklist: (start, carried) => ({
    items: carried.items ?? [
      {
        measure:
          carriedMeasure(start, 'yes-no') ?? start.measures.make('nd_1', 'nội dung 1', { kind: 'yes-no' }),
        points: start.max,
      },
    ],
  }),
  count: (start, carried) => ({
    measure: carriedMeasure(start, 'number') ?? start.measures.make('', 'số lượng'),
    points: carried.points ?? start.max,
  }),
  formula: (start, carried) => ({
    formula: carried.formula ?? formulaOf(start),
    gives: carried.gives ?? 'share',
    zero: carried.zero ?? 'missing',
  }),
  survey: (start, carried) => {
    if (carried.answers !== undefined) return { zero: carried.zero ?? 'missing' }
    const measure =
      carriedMeasure(start, 'number') ??
      start.measures.make('dtxhh', 'điểm điều tra trung bình', { least: 0, most: 100 })
    return { measure, full: carried.full ?? 100, zero: undefined }
  },
  relative: (start, carried) => ({
    ...quantity(start, carried),
    method: carried.method ?? 'min-max',
    equal: carried.equal ?? 'full',
  }),
  judged: (start, carried) => ({
    measure:
      carriedMeasure(start, 'number') ??
      start.measures.make('', 'điểm thẩm định', { least: 0, most: start.max }),
    step: carried.step ?? stepFor(start.max),
  }),
  monitor: (start, carried) => quantity(start, carried, ['number', 'choice', 'yes-no']),
}

/** Where the number comes from: as before, else a share of two new measures. */
function quantity(start: Start, carried: Settings, kinds: readonly string[] = ['number']): Settings {
  if (carried.formula !== undefined)
    return divides(carried.formula) ? { zero: carried.zero ?? 'missing' } : { zero: undefined }
  if (carried.numerator !== undefined) return { zero: carried.zero ?? 'missing' }
  const measure = kinds.map((kind) => carriedMeasure(start, kind)).find((code) => code !== undefined)
  if (measure !== undefined) return { measure, zero: undefined }
  return {
    numerator: start.measures.make('dat', 'số đạt'),
    denominator: start.measures.make('tong', 'tổng số'),
    zero: carried.zero ?? 'missing',
  }
}

function carriedMeasure({ data, before }: Start, kind: string): string | undefined {
  const code = before.measure
  if (typeof code !== 'string') return undefined
  const measure = measuresIn(data).find((one) => one.code === code)
  return kindOf(measure) === kind ? code : undefined
}

function answersOf(data: unknown, code: string): readonly string[] {
  return measuresIn(data).find((measure) => measure.code === code)?.options ?? []
}

function formulaOf({ before, measures }: Start): string {
  const { numerator, denominator, measure } = before
  if (typeof numerator === 'string' && typeof denominator === 'string') return `${numerator} / ${denominator}`
  if (typeof measure === 'string' && before.kind !== 'levels') return measure
  return `${measures.make('dat', 'số đạt')} / ${measures.make('tong', 'tổng số')}`
}

function divides(formula: unknown): boolean {
  return typeof formula === 'string' && /[/%]/.test(formula)
}

function half(max: number): number {
  return Math.round(max * 5000) / 10_000
}

/** The largest usual step that divides the maximum. */
function stepFor(max: number): number {
  if (decimalsOf(max) > 4) return max
  const fits = [0.5, 0.25, 0.1, 0.05, 0.01].find((step) => tenThousandths(max) % tenThousandths(step) === 0)
  return fits ?? max
}
