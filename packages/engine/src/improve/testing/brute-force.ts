import type { Candidate } from '../candidate.ts'
import type { EffortPlan } from '../effort-result.ts'

/** Every allowed set of candidates, straight from the definition of the problem; costs must be whole here. */
export function allPlans(
  candidates: readonly Candidate[],
  ceiling: ReadonlyMap<string, number> = new Map(),
): EffortPlan[] {
  const plans: EffortPlan[] = []
  for (let set = 0; set < 2 ** candidates.length; set++) {
    const chosen = candidates.filter((_, i) => set & (2 ** i))
    const codes = chosen.map((candidate) => candidate.code)
    if (chosen.some(({ requires }) => requires?.some((code) => !codes.includes(code)))) continue
    if (chosen.some(({ excludes }) => excludes?.some((code) => codes.includes(code)))) continue
    const won = new Map<string, number>()
    let cost = 0
    for (const candidate of chosen) {
      const component = candidate.component ?? candidate.code
      won.set(component, (won.get(component) ?? 0) + candidate.gain)
      cost += candidate.cost
    }
    let gain = 0
    for (const [component, points] of won) gain += Math.min(points, ceiling.get(component) ?? points)
    plans.push({ codes: codes.sort(), gain, cost })
  }
  return plans
}

/** The first plan when `keys` compare in turn, then fewer codes, then code order. */
export function firstBy(
  plans: readonly EffortPlan[],
  ...keys: readonly ((plan: EffortPlan) => number)[]
): EffortPlan | undefined {
  const order = (a: EffortPlan, b: EffortPlan): number => {
    for (const key of [...keys, (plan: EffortPlan) => plan.codes.length]) {
      if (key(a) !== key(b)) return key(a) - key(b)
    }
    const at = a.codes.findIndex((code, i) => code !== b.codes[i])
    if (at < 0) return 0
    return a.codes[at]! < b.codes[at]! ? -1 : 1
  }
  return plans.reduce<EffortPlan | undefined>(
    (best, plan) => (best && order(best, plan) <= 0 ? best : plan),
    undefined,
  )
}
