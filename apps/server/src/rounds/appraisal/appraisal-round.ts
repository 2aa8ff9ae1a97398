import type { AppraisedComponent, AppraisedRound } from '@openpar/domain/rounds'
import { type Case, groundOf, isDeclared, phaseOf, type SheetGround } from '@openpar/domain/rounds'
import { columnOf, fromPoints, type Place } from '@openpar/engine'
import type { z } from 'zod'
import type { Context } from '../../platform/http/context.ts'
import { getRound } from '../round/course-store.ts'
import { type ScoredRound, scoreRound } from '../score/score-round.ts'
import { capacityAt, componentsGiven } from '../sheet/capacity-of.ts'

/** A round with every sheet as a case of the person who reads. */
export interface AppraisalRound extends ScoredRound {
  readonly view: z.input<typeof AppraisedRound>
  /** Whether the person appraises at all in the province of the round. */
  readonly appraiser: boolean
  /** Components that appraisers judge, in the order of the tree. */
  readonly places: readonly Place[]
  /** By unit, in the order of names. */
  readonly cases: ReadonlyMap<string, Case>
  readonly given: ReadonlySet<string>
  pointsOf(unit: string, component: string): Points
  componentView(place: Place): z.input<typeof AppraisedComponent>
}

interface Points {
  readonly self: number | null
  readonly appraised: number | null
}

/** Reads a round for its appraisal. @throws Problem `round-not-found`, `round-not-open` */
export async function readAppraisalRound(
  context: Pick<Context, 'db' | 'actor' | 'today'>,
  id: string,
): Promise<AppraisalRound> {
  const { db, actor, today } = context
  const round = await getRound(db, id)
  const scored = await scoreRound(context, round)
  const { index, map } = scored
  const { period, deadlines } = round.course.plan!
  const phase = phaseOf(round.course, today)
  const given = await componentsGiven(db, actor, id)
  const here = capacityAt(actor, map, round.province, given)
  const grounds = new Map<string, SheetGround>()
  const groundFor = (group: string, kind: string | undefined): SheetGround => {
    const key = `${group} ${kind}`
    const ground = grounds.get(key) ?? groundOf(index, { group, kind })
    grounds.set(key, ground)
    return ground
  }
  const units = scored.units.toSorted((a, b) => BY_NAME.compare(a.name, b.name))
  const cases = new Map(
    units.map(({ unit, group, sheet }): [string, Case] => [
      unit,
      {
        sheet,
        ground: groundFor(group, map.units.get(unit)?.kind),
        capacity: capacityAt(actor, map, unit, given),
        moment: { phase, today },
      },
    ]),
  )
  const position = new Map(scored.units.map(({ unit }, k) => [unit, k]))
  const pointsIn = (layer: 'self' | 'appraised', unit: string, component: string): number | null => {
    const points = columnOf(scored.evaluation(layer), component).points[position.get(unit)!]!
    return Number.isNaN(points) ? null : fromPoints(points)
  }
  return {
    ...scored,
    view: { id: round.id, name: round.name, period, phase, deadlines },
    appraiser: here.parts.has('appraiser'),
    places: index.places.filter(
      ({ kind, node }) => kind === 'component' && isDeclared(node?.source ?? 'self'),
    ),
    cases,
    given: here.appraises,
    pointsOf: (unit, component) => ({
      self: pointsIn('self', unit, component),
      appraised: pointsIn('appraised', unit, component),
    }),
    componentView: ({ code, name, max, node }) => ({
      code,
      name,
      max: fromPoints(max),
      owner: node?.owner ?? null,
      source: node?.source ?? 'self',
      mine: here.appraises.has(code),
    }),
  }
}

const BY_NAME = new Intl.Collator('vi', { numeric: true })
