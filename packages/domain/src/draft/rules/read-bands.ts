import type { BandsRule } from '@openpar/engine'
import type { DoubtSentence } from '../doubt.ts'
import { sentences } from '../sentences.ts'
import { type Interval, readInterval } from './interval.ts'
import type { RuleReading, RuleSubject } from './rule-reading.ts'
import { shareMeasures } from './share-measures.ts'

/** Bands, where every statement gives points to a range; all ranges are per cent, or none is. */
export function readBands(subject: RuleSubject): RuleReading | undefined {
  const { options, pieces } = subject
  const intervals = options.map((option) => readInterval(option.condition))
  if (options.length < 2 || options.length !== pieces.length || intervals.includes(undefined))
    return undefined
  const known = intervals as Interval[]
  const percent = known.some((interval) => interval.percent)
  if (percent && !known.every((interval) => interval.percent)) return undefined
  const bands = known.map(({ percent: _, ...bounds }, i) => ({ ...bounds, points: options[i]!.points }))
  const highest = Math.max(...bands.map((band) => band.points))
  const reached = subject.max === undefined || highest === subject.max
  const doubts = [
    ...(reached ? [] : [sentences.highestLevel(highest, subject.max!)]),
    ...holesAndOverlaps(known),
  ]
  if (!percent) {
    const rule: BandsRule = { kind: 'bands', measure: subject.measure, bands }
    return { rule, measures: [{ code: subject.measure, name: subject.name }], doubts }
  }
  const share = shareMeasures(subject.measure, subject.name, pieces)
  return {
    rule: { kind: 'bands', ...share.quantity, bands },
    measures: share.measures,
    doubts: [...share.doubts, ...doubts],
  }
}

/** Bounds at which two neighbouring ranges leave something out or both hold. */
function holesAndOverlaps(intervals: readonly Interval[]): DoubtSentence[] {
  const rising = [...intervals].sort((a, b) => low(a) - low(b) || high(a) - high(b))
  const doubts: DoubtSentence[] = []
  for (let i = 1; i < rising.length; i++) {
    const under = rising[i - 1]!
    const over = rising[i]!
    if (high(under) < low(over)) doubts.push(sentences.gap((high(under) + low(over)) / 2))
    else if (high(under) > low(over)) doubts.push(sentences.overlap(low(over)))
    else if (under.to !== undefined && over.from !== undefined) doubts.push(sentences.overlap(low(over)))
    else if (under.below !== undefined && over.above !== undefined) doubts.push(sentences.gap(low(over)))
  }
  return doubts
}

function low({ above, from }: Interval): number {
  return above ?? from ?? Number.NEGATIVE_INFINITY
}

function high({ below, to }: Interval): number {
  return below ?? to ?? Number.POSITIVE_INFINITY
}
