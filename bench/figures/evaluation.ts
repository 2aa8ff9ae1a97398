import { compileIndex, evaluate, update } from '../../packages/engine/src/index.ts'
import { mixedSample, ratioSample, type Sample } from '../data/synthetic-index.ts'
import type { Figure, Subject } from '../figure.ts'
import { compare } from '../measure.ts'
import { plainRanking } from '../yardsticks.ts'

const SIZE = '3,321 units × 60 components'
/** Prime to the number of units, so that no unit comes twice. */
const STRIDE = 97

function columnsOf({ facts }: Sample): Float64Array[] {
  return Array.from(facts.columns.values(), ({ values }) => values)
}

function evaluation(what: string, sample: Sample): Figure {
  const index = compileIndex(sample.definition)
  const columns = columnsOf(sample)
  return compare({
    name: `${SIZE}, ${what} (synthetic; yardstick: plain loop adding up the same ${columns.length} columns of facts, sums sorted)`,
    unit: 'ms',
    work: { run: () => evaluate(index, sample.facts).columns[0]!.points[1] },
    yardstick: { run: () => plainRanking(columns)[0] },
    batches: 41,
    target: 40,
  })
}

/** One fact less by one, for another unit every time, and the new ranks. */
function updating(what: string, sample: Sample, measure: string, target?: number): Figure {
  const index = compileIndex(sample.definition)
  const before = evaluate(index, sample.facts)
  const { values } = sample.facts.columns.get(measure)!
  const totals = before.columns[0]!.points
  return compare({
    name: `one changed fact to new ranks, ${SIZE}, ${what} (synthetic; yardstick: native sort of 3,321 totals)`,
    unit: 'ms',
    work: {
      run: (batch) => {
        const unit = (batch * STRIDE) % values.length
        const known = values[unit]!
        const value = Number.isNaN(known) ? 20 : known - 1
        const change = { unit: sample.facts.units[unit]!.code, measure, value }
        return update(before, [change]).columns[0]!.rank[1]
      },
      times: target === undefined ? 1 : 20,
    },
    yardstick: { run: () => totals.slice().sort()[0], times: 20 },
    batches: 51,
    target,
  })
}

/** The numerator of the first component with a rule of this kind. */
function numeratorOf({ components }: Sample, kind: 'ratio' | 'relative'): string {
  for (const { rule } of components) {
    if (rule?.kind === kind && rule.numerator !== undefined) return rule.numerator
  }
  throw new Error(`no component takes a share by a rule of kind ${kind}`)
}

/** A whole index of points, with rules mixed as a real set mixes them. */
export const evaluateMixed: Subject = {
  key: 'evaluate-mixed',
  measure: () => evaluation('nine kinds of rule, two components relative', mixedSample()),
}

/** A whole index of points whose rules are all ratios, as in the 766 index. */
export const evaluateRatio: Subject = {
  key: 'evaluate-ratio',
  measure: () => evaluation('all ratio', ratioSample()),
}

/** One fact of a rule that reads one unit. */
export const updateRatio: Subject = {
  key: 'update-ratio',
  measure: () => {
    const sample = mixedSample()
    return updating('read by a ratio', sample, numeratorOf(sample, 'ratio'), 1)
  },
}

/** One fact of a rule that compares the whole group; no target, every unit may change. */
export const updateRelative: Subject = {
  key: 'update-relative',
  measure: () => {
    const sample = mixedSample()
    return updating('read by a relative rule, its whole group anew', sample, numeratorOf(sample, 'relative'))
  },
}
