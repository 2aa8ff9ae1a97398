import { buildComposite } from '../../../composite/index.ts'
import type { Evaluation } from '../../../evaluate/result.ts'
import { scoreColumn } from '../../../evaluate/score-column.ts'
import { factsForEdition } from '../../change/facts-for-edition.ts'
import type { SharedUnits } from '../../change/shared-units.ts'
import type { Lineage } from '../../tree/lineage.ts'
import { nameOfUnit } from '../../tree/rank-values.ts'
import { rankIf } from '../../tree/standings.ts'
import { compositeOf } from '../composite-of.ts'
import { ranksAmong } from './composite-rank-change.ts'
import { type HeldCells, holdCell, scoresWith, valuesAt } from './held-cells.ts'
import { holdOpenCells } from './hold-open-cells.ts'
import { ownStage } from './own-stage.ts'

/** The index in one step, for the shared units. */
export interface CompositeStep {
  /** Unrounded, in plan order. */
  readonly scores: readonly Float64Array[]
  /** Of the whole index, among the shared units. */
  readonly ranks: Float64Array
}

/** Builds the index by the later edition on earlier, own and later facts, what cannot be compared being held. */
export function compositeSteps(
  before: Evaluation,
  after: Evaluation,
  shared: SharedUnits,
  known: readonly Lineage[],
) {
  const { index } = after
  const facts = factsForEdition(before.facts, before.index, index)
  const build = buildComposite(index.plan!, facts)
  const held: HeldCells = new Map()
  const figures = holdOpenCells(before, build, after, shared, known, held)
  const totalsOf = (scores: readonly Float64Array[]) => scoreColumn(index.root, index, scores.at(-1)!)

  function stepOf(stage: typeof build, positions: Int32Array): CompositeStep {
    const scores = scoresWith(stage, positions, held).map((column) => valuesAt(column, positions))
    const units = Array.from(positions, (position) => stage.units[position]!)
    return { scores, ranks: ranksAmong(index, units, totalsOf(scores)) }
  }

  const own = {
    scores: build.plan.codes.map(() => new Float64Array(shared.codes.length)),
    ranks: new Float64Array(shared.codes.length),
  }
  const groups = Map.groupBy(shared.before, (position) => facts.units[position]!.group)
  const { ties } = index.definition.ranking
  const nameOf = (position: number) => {
    const unit = facts.units[position]!
    return `${nameOfUnit(unit)}\u0000${unit.code}`
  }

  /** Fills the step of own facts; answers whether an indicator turned out to have no value in it. */
  function takeOwn(): boolean {
    const stageOf = ownStage(facts, after, shared, held)
    let holdsMore = false
    shared.before.forEach((position, k) => {
      const stage = stageOf(k)
      stage.forEach((column, node) => {
        const score = column[position]!
        own.scores[node]![k] = score
        if (node >= figures.length || !Number.isNaN(score) || held.get(node)?.has(k)) return
        holdCell(held, node, k, figures[node]![k]!)
        holdsMore = true
      })
      const { order: values } = totalsOf(stage)
      const members = Int32Array.from(groups.get(after.facts.units[shared.after[k]!]!.group) ?? [])
      own.ranks[k] = rankIf({ values, members, ties, nameOf }, position, values[position]!)
    })
    return holdsMore
  }
  // Only in this step can units be equal, and their scores missing: then it is taken again with those scores held.
  if (takeOwn()) takeOwn()
  return { ruled: stepOf(build, shared.before), own, later: stepOf(compositeOf(after), shared.after), held }
}
