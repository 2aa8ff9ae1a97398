import type { Place } from '../../evaluate/compiled-index.ts'
import { evaluate } from '../../evaluate/evaluate.ts'
import type { Evaluation } from '../../evaluate/result.ts'
import { compareCompositeYears } from '../composite/index.ts'
import type { CodeOrigin } from '../tree/code-origin.ts'
import { type Lineage, lineages } from '../tree/lineage.ts'
import { pickColumn, pickFacts } from '../tree/pick-units.ts'
import { type Holds, sumTree } from '../tree/sum-tree.ts'
import { earlierColumns } from './earlier-column.ts'
import { factsForEdition } from './facts-for-edition.ts'
import { holdIncomparable } from './hold-incomparable.ts'
import { ownFactsColumn } from './own-facts-column.ts'
import { rankParts } from './rank-parts.ts'
import { sharedUnits } from './shared-units.ts'
import type { NodeChange, YearChange } from './year-change.ts'

/**
 * Why points and ranks changed between two periods, which may have different editions. Each figure is replaced step by
 * step, in this order, and every step is a sum of the whole tree, so that the parts add up at every node:
 *
 * 1. rule: the later edition on the earlier facts (measures by code) instead of the earlier edition;
 * 2. facts: the unit's own facts of the later period, all other units as before;
 * 3. others: everybody's facts of the later period;
 * 4. not comparable: figures that lack facts for one of these steps go from their earlier to their later value.
 *
 * A node added or removed belongs to the rule. Nodes keep their codes unless `origins` says where they come from; several
 * earlier nodes add up, one that became several is shared out in proportion to their maxima.
 * Composite indices are split in the same parts, each step a whole build: see `compareCompositeYears`.
 * @throws RangeError for an origin that the earlier edition does not have, and for two editions of different method.
 */
export function compareYears(
  before: Evaluation,
  after: Evaluation,
  origins?: readonly CodeOrigin[],
): YearChange {
  if (before.composite || after.composite) return compareCompositeYears(before, after, origins)
  const { index } = after
  const shared = sharedUnits(before.facts, after.facts)
  const known = lineages(index, before.index, origins)
  const earlier = earlierColumns(before, index.places, known, shared.before)
  const facts = factsForEdition(before.facts, before.index, index)
  const onEarlierFacts = evaluate(index, facts)

  const stages = index.places.map((place) => {
    const ruled = pickColumn(onEarlierFacts.columns[place.position]!, shared.before, place, index)
    const later = pickColumn(after.columns[place.position]!, shared.after, place, index)
    const own = place.kind === 'component' ? ownFactsColumn(place, onEarlierFacts, after, shared) : later
    return { place, earlier: earlier[place.position]!, ruled, own, later }
  })
  const holds: Holds = new Map()
  const incomparable = stages.map((each) => holdIncomparable(each, holds))

  const earlierFacts = pickFacts(facts, shared.before, index)
  const laterFacts = pickFacts(after.facts, shared.after, index)
  const ruled = sumTree(index, earlierFacts, (place) => stages[place.position]!.ruled, holds)
  const own = sumTree(index, laterFacts, (place) => stages[place.position]!.own, holds)
  const later = sumTree(index, laterFacts, (place) => stages[place.position]!.later, holds)

  const nodes = stages.map(({ place, later: last }): NodeChange => {
    const at = place.position
    const steps = [earlier[at]!, ruled[at]!, own[at]!, later[at]!, last].map(({ points }) => points)
    return {
      code: place.code,
      name: place.name,
      presence: known[at]!.earlier.length === 0 ? 'added' : 'both',
      earlier: known[at]!.earlier.map(({ code }) => code),
      certainty: known[at]!.certainty,
      before: steps[0]!,
      after: steps[4]!,
      ...partsOf(steps),
      missingMeasures: absentMeasures(place, before),
      incomparable: incomparable[at]!,
    }
  })
  const root = index.root.position
  return {
    units: shared.codes,
    added: shared.added,
    gone: shared.gone,
    nodes: [...nodes, ...removedNodes(before, known, shared.before)],
    rank: rankParts(
      before,
      after,
      shared,
      { ruled: ruled[root]!, own: own[root]!, later: later[root]! },
      earlierFacts,
      laterFacts,
    ),
  }
}

/** Differences of five successive figures; a missing one counts nothing. */
function partsOf([first, ruled, own, later, last]: readonly Float64Array[]) {
  const counted = (value: number) => (Number.isNaN(value) ? 0 : value)
  const step = (from: Float64Array, to: Float64Array) =>
    from.map((value, k) => counted(to[k]!) - counted(value))
  return {
    change: step(first!, last!),
    rule: step(first!, ruled!),
    facts: step(ruled!, own!),
    others: step(own!, later!),
    notComparable: step(later!, last!),
  }
}

function absentMeasures({ rule }: Place, { facts }: Evaluation): string[] {
  const hasValue = (code: string) =>
    facts.columns.get(code)?.values.some((value) => !Number.isNaN(value)) ?? false
  return [...new Set(rule?.measures)].filter((code) => !hasValue(code))
}

function removedNodes(before: Evaluation, known: readonly Lineage[], units: Int32Array): NodeChange[] {
  const kept = new Set(known.flatMap(({ earlier }) => earlier))
  const { index } = before
  return index.places
    .filter((place) => !kept.has(place))
    .map((place) => {
      const { points } = pickColumn(before.columns[place.position]!, units, place, index)
      const none = new Float64Array(units.length).fill(Number.NaN)
      return {
        code: place.code,
        name: place.name,
        presence: 'removed',
        earlier: [place.code],
        before: points,
        after: none,
        ...partsOf([points, none, none, none, none]),
        missingMeasures: [],
        incomparable: 0,
      }
    })
}
