import { boundsOf, findPeriod } from '@openpar/domain/measures'
import { type Deadlines, RoundPlan, type RoundSource, STEPS, type Step } from '@openpar/domain/rounds'

/** A plan while it is being written: anything may still be missing. */
export interface PlanDraft {
  readonly name: string
  readonly edition: string | null
  readonly period: string
  readonly groups: Readonly<Record<string, readonly string[]>>
  readonly deadlines: Readonly<Record<Step, string | null>>
  readonly caps: { readonly bonus: string | null; readonly penalty: string | null }
  readonly sources: Readonly<Record<string, RoundSource>>
  readonly selfCheck: boolean
}

/** What keeps a draft from being a plan, or speaks against it. */
export type PlanFault = 'name' | 'edition' | 'units' | 'deadlines' | 'order' | 'past'

const DAY = 86_400_000
const plus = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)

/** A Saturday or Sunday moves to the Monday after it. */
const workingDay = (date: string): string => {
  const day = new Date(date).getUTCDay()
  return day === 6 ? plus(date, 2) : day === 0 ? plus(date, 1) : date
}

/** Days between the end of self-scoring and the ends of the other steps, as provinces usually plan them. */
const AFTER: Readonly<Record<Exclude<Step, 'selfScoring'>, number>> = {
  firstAppraisal: 20,
  explanation: 27,
  secondAppraisal: 38,
}

/** The other three deadlines for an end of self-scoring, on working days. */
export function spacedDeadlines(selfScoring: string): Deadlines {
  const after = (step: Exclude<Step, 'selfScoring'>) => workingDay(plus(selfScoring, AFTER[step]))
  return {
    selfScoring,
    firstAppraisal: after('firstAppraisal'),
    explanation: after('explanation'),
    secondAppraisal: after('secondAppraisal'),
  }
}

/** Fifteen days after the period ends, never less than two weeks from today; a year closes on 15 December. */
export function suggestedDeadlines(period: string, today: string): Deadlines {
  const found = findPeriod(period)
  const least = plus(today, 14)
  // The day after the period: the fifteenth day from its end is the fourteenth from there.
  const after = found === undefined ? least : boundsOf(found).to
  const wanted = found?.kind === 'year' ? `${found.year}-12-15` : plus(after, 14)
  return spacedDeadlines(workingDay([wanted, least].toSorted().at(-1)!))
}

/** A step that ends on a Saturday or Sunday: allowed, but nobody may be there. */
export const endsOnWeekend = (date: string | null): boolean =>
  date !== null && [0, 6].includes(new Date(date).getUTCDay())

export function planFaults(draft: PlanDraft, today: string): readonly PlanFault[] {
  const { name, edition, groups, deadlines } = draft
  const dates = STEPS.map((step) => deadlines[step])
  const faults: PlanFault[] = []
  if (name.trim().length < 3) faults.push('name')
  if (edition === null) faults.push('edition')
  if (!Object.values(groups).some((units) => units.length > 0)) faults.push('units')
  if (dates.includes(null)) faults.push('deadlines')
  else if (dates.some((date, k) => k > 0 && dates[k - 1]! >= date!)) faults.push('order')
  if (deadlines.selfScoring !== null && deadlines.selfScoring < today) faults.push('past')
  return faults
}

/** The plan that a draft says; null while something is missing. */
export function planOf(draft: PlanDraft): RoundPlan | null {
  const groups = Object.entries(draft.groups)
    .filter(([, units]) => units.length > 0)
    .map(([code, units]) => ({ code, units: [...units] }))
  return RoundPlan.safeParse({ ...draft, name: draft.name.trim(), groups }).data ?? null
}

export const draftOf = (plan: RoundPlan): PlanDraft => ({
  ...plan,
  groups: Object.fromEntries(plan.groups.map(({ code, units }) => [code, units])),
})

/** What a new round takes over from an earlier plan: units, caps, sources, but neither name, period nor dates. */
export function takenFrom(draft: PlanDraft, plan: RoundPlan): PlanDraft {
  const { edition, groups, caps, sources } = draftOf(plan)
  return { ...draft, edition: draft.edition ?? edition, groups, caps, sources }
}
