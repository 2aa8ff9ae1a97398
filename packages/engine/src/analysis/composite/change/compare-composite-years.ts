import { getNodePosition } from '../../../composite/index.ts'
import { measuresOf, type Place } from '../../../evaluate/compiled-index.ts'
import type { Evaluation } from '../../../evaluate/result.ts'
import { scoreColumn } from '../../../evaluate/score-column.ts'
import { InputProblem } from '../../../input-problem.ts'
import { sharedUnits } from '../../change/shared-units.ts'
import type { NodeChange, YearChange } from '../../change/year-change.ts'
import type { CodeOrigin } from '../../tree/code-origin.ts'
import { type Lineage, lineages } from '../../tree/lineage.ts'
import { compositeOf } from '../composite-of.ts'
import { earlierScores } from '../earlier-scores.ts'
import { compositeRankChange } from './composite-rank-change.ts'
import { type CompositeStep, compositeSteps } from './composite-steps.ts'
import { valuesAt } from './held-cells.ts'
import { splitChange } from './split-change.ts'

/**
 * Why scores and ranks of a composite index changed between two periods, which may have different editions. The steps and
 * their order are those of `compareYears`; each is a whole build of the index, with its imputation, treatment,
 * normalisation, weights and means, every node rounded as declared, so that the parts add up at every node:
 *
 * 1. rule: the later edition on the earlier facts (measures by code) instead of the earlier edition;
 * 2. facts: the unit's own facts, group and attributes of the later period, all other units keeping their facts;
 * 3. others: everybody's facts of the later period, units gone and added included;
 * 4. not comparable: an indicator that has no value in one of these steps, or only an imputed one by the later edition on
 *    the earlier facts, keeps its earlier score (on the scale of the later node, see `earlierScores`) until this step.
 *
 * A new indicator stands at its later score from the start: its arrival belongs to the rule. Where a node has no value in
 * one of the steps its whole change is not comparable. Nodes keep their codes unless `origins` says where they come from;
 * scores are means and not amounts: several earlier nodes give their weighted mean, heirs of one node each have its score.
 * @throws RangeError for sums of points, editions of different methods, or an origin the earlier edition does not have.
 */
export function compareCompositeYears(
  before: Evaluation,
  after: Evaluation,
  origins?: readonly CodeOrigin[],
): YearChange {
  requireOneMethod(before, after)
  const { index } = after
  const { plan } = compositeOf(after)
  const shared = sharedUnits(before.facts, after.facts)
  const known = lineages(index, before.index, origins)
  const { ruled, own, later, held } = compositeSteps(before, after, shared, known)

  const nodes = index.places.map((place): NodeChange => {
    const lineage = known[place.position]!
    const isNew = lineage.earlier.length === 0
    const node = getNodePosition(plan, place.code)
    const pointsOf = ({ scores }: CompositeStep) => scoreColumn(place, index, scores[node]!).points
    const first = earlierPoints(before, lineage, shared.before)
    const last = valuesAt(after.columns[place.position]!.points, shared.after)
    const figures = { first, ruled: pointsOf(ruled), own: pointsOf(own), later: pointsOf(later), last }
    const { parts, open } = splitChange(figures, isNew)
    return {
      code: place.code,
      name: place.name,
      presence: isNew ? 'added' : 'both',
      earlier: lineage.earlier.map(({ code }) => code),
      certainty: lineage.certainty,
      before: first,
      after: last,
      ...parts,
      missingMeasures: absentMeasures(place, before),
      incomparable: isNew ? open : Math.max(open, held.get(node)?.size ?? 0),
    }
  })

  return {
    units: shared.codes,
    added: shared.added,
    gone: shared.gone,
    nodes: [...nodes, ...removedNodes(before, known, shared.before)],
    rank: compositeRankChange(before, after, shared, {
      ruled: ruled.ranks,
      own: own.ranks,
      later: later.ranks,
    }),
  }
}

function requireOneMethod(before: Evaluation, after: Evaluation): void {
  if (!before.composite === !after.composite) return
  const [one, other] = [before, after].map(
    ({ index: { definition } }) => `${definition.id} ${definition.edition}`,
  )
  throw new InputProblem(
    `không so được ${one} với ${other}: một bên cộng điểm, một bên lấy trung bình các chỉ tiêu`,
    `${one} and ${other} cannot be compared: one adds up points, the other takes means of indicators`,
  )
}

/** What a node had, in ten-thousandths on its own scale of then; NaN throughout for what is new. */
function earlierPoints(before: Evaluation, lineage: Lineage, units: Int32Array): Float64Array {
  const [place] = lineage.earlier
  const scores = earlierScores(before, lineage, units)
  return place ? scoreColumn(place, before.index, scores).points : scores
}

function absentMeasures(place: Place, { facts }: Evaluation): string[] {
  const hasValue = (code: string) => facts.columns.get(code)?.values.some((value) => !Number.isNaN(value))
  return measuresOf(place).filter((code) => !hasValue(code))
}

function removedNodes(before: Evaluation, known: readonly Lineage[], units: Int32Array): NodeChange[] {
  const kept = new Set(known.flatMap(({ earlier }) => earlier))
  const none = new Float64Array(units.length)
  return before.index.places
    .filter((place) => !kept.has(place))
    .map((place) => {
      const first = valuesAt(before.columns[place.position]!.points, units)
      return {
        code: place.code,
        name: place.name,
        presence: 'removed',
        earlier: [place.code],
        before: first,
        after: none.map(() => Number.NaN),
        ...splitChange({ first, ruled: none, own: none, later: none, last: none }, false).parts,
        missingMeasures: [],
        incomparable: 0,
      }
    })
}
