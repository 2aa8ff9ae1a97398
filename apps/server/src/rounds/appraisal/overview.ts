import { type AppraisalOverview, AppraisalState, appraisalStateOf } from '@openpar/domain/rounds'
import type { Place } from '@openpar/engine'
import type { z } from 'zod'
import type { Context } from '../../platform/http/context.ts'
import { type AppraisalRound, readAppraisalRound } from './appraisal-round.ts'

type Progress = z.input<typeof AppraisalOverview>['components'][number]['progress']

function progressOf({ cases, pointsOf }: AppraisalRound, { code }: Place): Progress {
  const states = Object.fromEntries(AppraisalState.options.map((state) => [state, 0])) as Progress['states']
  let own = 0
  let differences = 0
  for (const [unit, of] of cases) {
    if (!of.ground.components.has(code)) continue
    const { self, appraised } = pointsOf(unit, code)
    if (self !== appraised) differences++
    if (of.capacity.ownUnit) own++
    else states[appraisalStateOf(of, code)]++
  }
  return { states, own, differences }
}

/** What the person was given to appraise; all components for who appraises nothing and oversees the round. */
export async function overviewOf(
  context: Context,
  round: string,
): Promise<z.input<typeof AppraisalOverview>> {
  const read = await readAppraisalRound(context, round)
  const shown =
    read.appraiser && !oversees(read) ? read.places.filter(({ code }) => read.given.has(code)) : read.places
  return {
    round: read.view,
    appraiser: read.appraiser,
    components: shown.map((place) => ({ ...read.componentView(place), progress: progressOf(read, place) })),
  }
}

const oversees = ({ cases }: AppraisalRound): boolean => {
  const [first] = cases.values()
  return first !== undefined && (['manager', 'chair'] as const).some((part) => first.capacity.parts.has(part))
}
