import {
  type AppraisalAgreement,
  agreementOf,
  componentDefinition,
  entryOf,
  factsThen,
  type JudgedTwice,
  judgedTwice,
  type ScoredUnit,
  scoreSheets,
  verdictsByTwo,
} from '@openpar/domain/rounds'
import { columnOf, compileIndex, fromPoints } from '@openpar/engine'
import type { z } from 'zod'
import type { Context } from '../../platform/http/context.ts'
import { type AppraisalRound, readAppraisalRound } from './appraisal-round.ts'

/**
 * How far appraisers judge alike, component by component and in all. Where two people gave the two verdicts of an entry, its
 * points are compared too: by the facts as they stood with the first verdict, and as they stood with the second. They may
 * differ for a good reason, an explanation given in between.
 */
export async function agreementIn(
  context: Context,
  round: string,
): Promise<z.input<typeof AppraisalAgreement>> {
  const read = await readAppraisalRound(context, round)
  const components = read.places.flatMap(({ code, name }) => {
    const pairs = pairsOf(read, code)
    return pairs.length === 0 ? [] : [{ code, name, pairs }]
  })
  return {
    total: agreementOf(components.flatMap(({ pairs }) => pairs)),
    components: components.map(({ code, name, pairs }) => ({ code, name, agreement: agreementOf(pairs) })),
  }
}

function pairsOf(read: AppraisalRound, component: string): readonly JudgedTwice[] {
  const concerned = read.units.filter(({ unit }) => read.cases.get(unit)!.ground.components.has(component))
  const judged = concerned.flatMap(({ unit, sheet }) => {
    const entry = entryOf(sheet, component)
    const pair = judgedTwice(entry)
    return pair ? [{ unit, pair, verdicts: verdictsByTwo(entry) }] : []
  })
  if (judged.every(({ verdicts }) => !verdicts)) return judged.map(({ pair }) => pair)
  const [first, second] = (['first', 'second'] as const).map((which) =>
    pointsThen(read, component, concerned, which),
  )
  return judged.map(({ unit, pair, verdicts }) => {
    const [before, after] = [first!.get(unit), second!.get(unit)]
    if (!verdicts || before === undefined || after === undefined) return pair
    return { ...pair, points: { first: before, second: after } }
  })
}

/** Points of a component by the facts as they stood with a verdict; as they stand where there was none. */
function pointsThen(
  { index, round }: AppraisalRound,
  component: string,
  units: readonly ScoredUnit[],
  which: 'first' | 'second',
): ReadonlyMap<string, number> {
  const alone = compileIndex(componentDefinition(index, component))
  const then = units.map((one): ScoredUnit => {
    const verdict = entryOf(one.sheet, component)[which]
    return verdict ? { ...one, sheet: { ...one.sheet, facts: factsThen(one.sheet, verdict.sequence) } } : one
  })
  const { evaluation } = scoreSheets(alone, round.course.plan!.period, then, 'appraised')
  if (!evaluation) return new Map()
  const { points } = columnOf(evaluation, component)
  return new Map(
    then.flatMap(({ unit }, k) =>
      Number.isNaN(points[k]!) ? [] : [[unit, fromPoints(points[k]!)] as const],
    ),
  )
}
