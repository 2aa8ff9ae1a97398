import { type Figure, faultOfFigure } from '@openpar/domain/measures'
import { factOf, type Sheet, scoreSheets, type Trial } from '@openpar/domain/rounds'
import { type Evaluation, fromPoints } from '@openpar/engine'
import { allMeasures } from '../../measures/definition/store.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { pointsIn } from '../../results/sets/save-results.ts'
import type { StoredRound } from '../round/course-store.ts'
import { scoreRound } from '../score/score-round.ts'
import { rankIn } from './layer-points.ts'
import { getUnit } from './unit-review.ts'

/** A figure that the council or whoever decides an appeal thinks of. */
export interface TriedFigure {
  readonly measure: string
  readonly figure: Figure
}

/**
 * What the final layer of a unit would be with other figures, by the engine over the whole round; nothing is written.
 * @throws Problem `scoresheet-not-found`, `node-not-found`, `measure-not-found`, `figure-refused`
 */
export async function tryFigures(
  context: Pick<Context, 'db' | 'today'>,
  round: StoredRound,
  {
    unit,
    component,
    figures,
  }: { readonly unit: string; readonly component: string; readonly figures: readonly TriedFigure[] },
): Promise<Trial> {
  await refuseFigures(context.db, figures)
  const scored = await scoreRound(context, round)
  const { sheet } = getUnit(scored, unit)
  const place = scored.index.byCode.get(component)
  if (!place) throw new Problem('node-not-found', { node: component })
  const tried = withFinal(sheet, figures)
  const units = scored.units.map((one) => (one.unit === unit ? { ...one, sheet: tried } : one))
  const { period } = round.course.plan!
  const before = scored.evaluation('final')
  const { evaluation: after, faults } = scoreSheets(scored.index, period, units, 'final', scored.beside)
  if (!after) {
    const first = faults.find(({ severity }) => severity === 'error')
    throw new Problem('figure-refused', {
      measure: component,
      sentence: first?.vi ?? '',
      sentenceEn: first?.en ?? '',
    })
  }
  const both = (read: (evaluation: Evaluation) => number | null) => ({
    before: read(before),
    after: read(after),
  })
  const at = (node: string) => both((evaluation) => pointsIn(evaluation)(unit, node))
  return {
    component: { ...at(component), max: fromPoints(place.max) },
    total: at(scored.index.root.code),
    rank: both((evaluation) => rankIn(evaluation, unit)),
  }
}

async function refuseFigures(db: Context['db'], figures: readonly TriedFigure[]): Promise<void> {
  const measures = await allMeasures(db)
  for (const { measure: code, figure } of figures) {
    const measure = measures.get(code)
    if (!measure) throw new Problem('measure-not-found', { measure: code })
    const fault = faultOfFigure(figure, measure)
    if (!fault) continue
    const words = { measure: measure.name.vi, sentence: fault.vi, sentenceEn: fault.en }
    throw new Problem('figure-refused', words, { cell: code, fault: fault.code })
  }
}

function withFinal(sheet: Sheet, figures: readonly TriedFigure[]): Sheet {
  const facts = new Map(sheet.facts)
  for (const { measure, figure } of figures) {
    const final = {
      value: { figure, reason: '' },
      by: null,
      at: '',
      sequence: sheet.sequence + 1,
      before: null,
    }
    facts.set(measure, { ...factOf(sheet, measure), final })
  }
  return { ...sheet, facts }
}
