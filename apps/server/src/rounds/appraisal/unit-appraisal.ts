import { appraisalStateOf, entryOf, type UnitAppraisal } from '@openpar/domain/rounds'
import type { z } from 'zod'
import { unitBrief } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { readAppraisalRound } from './appraisal-round.ts'

/** One unit across the components that its appraisers judge. @throws Problem `scoresheet-not-found` */
export async function unitAppraisal(
  context: Context,
  round: string,
  unit: string,
): Promise<z.input<typeof UnitAppraisal>> {
  const read = await readAppraisalRound(context, round)
  const of = read.cases.get(unit)
  if (!of) throw new Problem('scoresheet-not-found', { unit })
  return {
    round: read.view,
    unit: unitBrief(read.map.units.get(unit)!),
    own: of.capacity.ownUnit,
    components: read.places
      .filter(({ code }) => of.ground.components.has(code))
      .map((place) => ({
        ...read.componentView(place),
        state: appraisalStateOf(of, place.code),
        points: read.pointsOf(unit, place.code),
        evidence: entryOf(of.sheet, place.code).evidence?.value.length ?? 0,
      })),
  }
}
