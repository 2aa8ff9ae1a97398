import {
  awaitingVerdict,
  CELL_STATES,
  type CellState,
  cellStateOf,
  dueOf,
  entryOf,
  groundOf,
  isDeclared,
  isDone,
  isLate,
  type Layer,
  type Moment,
  missingOf,
  phaseOf,
  type RoundOverview,
  type ScoredUnit,
  type SheetGround,
  type UnitOfRound,
} from '@openpar/domain/rounds'
import { type CompiledIndex, fromPoints, type Place } from '@openpar/engine'
import type { z } from 'zod'
import { unitBrief } from '../../organisation/unit-map.ts'
import type { Context } from '../../platform/http/context.ts'
import type { StoredRound } from '../round/course-store.ts'
import { type ScoredRound, scoreRound } from '../score/score-round.ts'

const CODE: ReadonlyMap<CellState, number> = new Map(CELL_STATES.map((state, code) => [state, code]))

/** Points of the engine as a number; null where there are none. */
const pointsOf = (tenThousandths: number): number | null =>
  Number.isNaN(tenThousandths) ? null : fromPoints(tenThousandths)

/** Places above a component, from the domain down; the whole index is none. */
function above({ parent }: Place): readonly Place[] {
  return parent === undefined || parent.kind === 'index' ? [] : [...above(parent), parent]
}

/** The grounds of the sheets of a round, each made once for its group and kind. */
export function groundsOf(index: CompiledIndex): (group: string, kind: string | undefined) => SheetGround {
  const known = new Map<string, SheetGround>()
  return (group, kind) => {
    const key = `${group} ${kind}`
    const ground = known.get(key) ?? groundOf(index, { group, kind })
    known.set(key, ground)
    return ground
  }
}

/** All units of a round that the reader may see, with the state and the points of every component. */
export async function readOverview(
  context: Context,
  round: StoredRound,
): Promise<z.input<typeof RoundOverview>> {
  const scored = await scoreRound(context, round)
  const { index, map } = scored
  const components = index.places.filter(({ kind }) => kind === 'component')
  const nodes = [...new Set(components.flatMap(above))]
  const scope = context.scope('scoresheet.read')
  const grounds = groundsOf(index)
  const moment = { phase: phaseOf(round.course, context.today), today: context.today }
  const row = rowOf(scored, components, moment)
  return {
    components: components.map((place) => ({
      code: place.code,
      name: place.name,
      max: pointsOf(place.max),
      under: above(place).map(({ code }) => code),
    })),
    nodes: nodes.map(({ code, name }) => ({ code, name })),
    groups: index.definition.groups
      .filter(({ code }) => scored.units.some(({ group }) => group === code))
      .map(({ code, title }) => ({ code, title })),
    units: scored.units.flatMap((unit, position) => {
      const placed = map.units.get(unit.unit)
      if (!placed || !map.isWithin(unit.unit, scope)) return []
      return [{ unit: unitBrief(placed), ...row(unit, position, grounds(unit.group, placed.kind)) }]
    }),
  }
}

function rowOf({ round, index, evaluation }: ScoredRound, components: readonly Place[], moment: Moment) {
  const deadlines = round.course.plan!.deadlines
  return (
    { group, sheet }: ScoredUnit,
    position: number,
    ground: SheetGround,
  ): Omit<z.input<typeof UnitOfRound>, 'unit'> => {
    const at = (place: Place, layer: Layer) =>
      pointsOf(evaluation(layer).columns[place.position]!.points[position]!)
    const states = components.map(({ code }) => cellStateOf(sheet, ground, code, moment))
    const count = (state: CellState) => states.filter((one) => one === state).length
    const judged = ({ code }: Place) => {
      const { first, second, council, appeal } = entryOf(sheet, code)
      return [first, second, council].some((verdict) => verdict !== null) || appeal !== null
    }
    // What comes from surveys and systems is the same in every layer, and nobody judges it.
    const beside = ({ code }: Place) => {
      const source = ground.components.get(code)?.source
      return source !== undefined && !isDeclared(source)
    }
    const approved = sheet.stage === 'approved'
    // What a rule says of missing facts is no score of somebody who has not begun.
    const self = components.map((place, k) => (states[k] === 'nothing' ? null : at(place, 'self')))
    // The engine adds up what there is; a sum over nothing is no score.
    const total = (layer: Layer) => (self.every((points) => points === null) ? null : at(index.root, layer))
    return {
      group,
      stage: sheet.stage,
      sent: sheet.sent?.last ?? null,
      due: dueOf(sheet, deadlines),
      late: isLate(sheet, moment),
      counts: {
        components: ground.components.size,
        finished: [...ground.components.keys()].filter((code) => isDone(sheet, ground, code)).length,
        lacking: new Set(missingOf(sheet, ground).map(({ component }) => component)).size,
        returned: count('returned'),
        asked: count('asked'),
        awaiting: sheet.sent === null ? 0 : awaitingVerdict(sheet, ground).length,
        appeals: components.filter(({ code }) => entryOf(sheet, code).appeal === 'open').length,
      },
      totals: {
        self: total('self'),
        appraised: sheet.appraised || approved ? total('appraised') : null,
        final: approved ? total('final') : null,
      },
      states: states.map((state) => CODE.get(state)!),
      self,
      appraised: components.map((place, k) =>
        beside(place) ? self[k]! : judged(place) ? at(place, 'appraised') : null,
      ),
      final: components.map((place) => (approved ? at(place, 'final') : null)),
    }
  }
}
