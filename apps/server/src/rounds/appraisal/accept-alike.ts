import { type Acceptances, HELD_BACK_WORDS, heldBackOf, REFUSALS } from '@openpar/domain/rounds'
import { sql } from 'kysely'
import { z } from 'zod'
import { unitBrief } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { getRound } from '../round/course-store.ts'
import { takeSheetAction } from '../sheet/take-sheet-action.ts'
import { readAppraisalRound } from './appraisal-round.ts'

/** What is accepted together: the entries of a component, of all its units or of those that the person named. */
export const AcceptAlike = z.strictObject({
  component: z.string().min(1).max(60),
  units: z.array(z.uuid()).min(1).max(5000).optional(),
})

/**
 * Accepts every entry of a component whose figures equal the computed ones, each by an action of its own, all or none; says of
 * each other one why it was left.
 * @throws Problem `component-not-appraised`, `scoresheet-refused` where the component was not given to the person,
 * `scoresheet-not-found` where a named unit has no such entry
 */
export async function acceptAlike(
  context: Context,
  round: string,
  { component, units: named }: z.output<typeof AcceptAlike>,
): Promise<z.input<typeof Acceptances>> {
  // Nobody changes the sheets between what is decided here and what is written.
  const { province } = await getRound(context.db, round, { lock: 'shared' })
  await sql`select 1 from scoresheet where province_id = ${province} and round_id = ${round}
    order by unit_id for update`.execute(context.db)
  const { places, given, cases, map } = await readAppraisalRound(context, round)
  if (!places.some(({ code }) => code === component))
    throw new Problem('component-not-appraised', { component })
  if (!given.has(component)) {
    const { vi, en } = REFUSALS['not-given-to-you']
    throw new Problem('scoresheet-refused', { sentence: vi, sentenceEn: en }, { refusal: 'not-given-to-you' })
  }
  const concerned = [...cases].filter(([, { ground }]) => ground.components.has(component))
  const absent = named?.find((unit) => !concerned.some(([one]) => one === unit))
  if (absent !== undefined) throw new Problem('scoresheet-not-found', { unit: absent })
  const answer: {
    accepted: z.input<typeof Acceptances>['accepted']
    left: z.input<typeof Acceptances>['left']
  } = {
    accepted: [],
    left: [],
  }
  for (const [id, of] of concerned) {
    if (named && !named.includes(id)) continue
    const unit = unitBrief(map.units.get(id)!)
    const reason = heldBackOf(of, component, named !== undefined)
    if (reason) answer.left.push({ unit, reason, sentence: HELD_BACK_WORDS[reason] })
    else answer.accepted.push(unit)
  }
  const sequences = new Map<string, number>()
  for (const { id } of answer.accepted) {
    const { taken } = await takeSheetAction(context, round, id, { type: 'accept', component }, undefined)
    sequences.set(id, taken.sequence)
    await context.announce({ topic: 'scoresheet', subject: `${round}/${id}`, units: map.chainOf(id) })
  }
  for (const [id, sequence] of sequences)
    await context.record({
      action: 'scoresheet.accept',
      subject: { kind: 'scoresheet', id: `${round}/${id}` },
      unit: id,
      after: { sequence, type: 'accept', component },
    })
  await context.record({
    action: 'round.accepted-in-bulk',
    subject: { kind: 'round', id: round },
    unit: province,
    after: {
      component,
      accepted: answer.accepted.map(({ id }) => id),
      left: answer.left.map(({ unit, reason }) => ({ unit: unit.id, reason })),
    },
  })
  return answer
}
