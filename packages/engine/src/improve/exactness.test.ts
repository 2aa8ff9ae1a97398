import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestForBudget } from './best-for-budget.ts'
import type { Candidate } from './candidate.ts'
import { cheapestForTarget } from './cheapest-for-target.ts'
import { effortCurve } from './effort-curve.ts'
import { allPlans, firstBy } from './testing/brute-force.ts'

interface Instance {
  readonly candidates: readonly Candidate[]
  readonly ceiling: ReadonlyMap<string, number>
}

/** Candidates with small figures, so that ties abound, or large ones; any code may require or exclude any other. */
function instances(least: number, most: number): fc.Arbitrary<Instance> {
  return fc
    .record({ size: fc.integer({ min: least, max: most }), figures: fc.constantFrom(3, 12, 30_000) })
    .chain(({ size, figures }) => {
      const code = fc.integer({ min: 0, max: size - 1 }).map((i) => `c${i}`)
      const few = fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(code, { maxLength: 2 }) },
      )
      const amount = fc.integer({ min: 0, max: figures })
      const component = fc.option(
        fc.integer({ min: 0, max: 4 }).map((i) => `k${i}`),
        { nil: undefined },
      )
      return fc.record({
        candidates: fc
          .array(fc.record({ gain: amount, cost: amount, component, requires: few, excludes: few }), {
            minLength: size,
            maxLength: size,
          })
          .map((rows) => rows.map((row, i) => ({ code: `c${i}`, ...row }))),
        ceiling: fc
          .array(
            fc.tuple(fc.constantFrom('k0', 'k1', 'k2', 'k3', 'c0'), fc.integer({ min: 0, max: 2 * figures })),
          )
          .map((entries) => new Map(entries)),
      })
    })
}

const share = fc.double({ min: 0, max: 1.1, noNaN: true })
const total = (candidates: readonly Candidate[], key: 'gain' | 'cost') =>
  candidates.reduce((sum, candidate) => sum + candidate[key], 0)
const gain = (plan: { readonly gain: number }) => -plan.gain
const cost = (plan: { readonly cost: number }) => plan.cost

describe('against all subsets', () => {
  test('bestForBudget finds the set that comes first by gain, cost, number and code order, in 500 instances', () => {
    fc.assert(
      fc.property(instances(1, 11), share, ({ candidates, ceiling }, part) => {
        const budget = Math.floor(total(candidates, 'cost') * part)
        const affordable = allPlans(candidates, ceiling).filter((plan) => plan.cost <= budget)
        const result = bestForBudget(candidates, budget, { ceiling })
        expect(result.status).toBe('optimal')
        expect(result.plan).toEqual(firstBy(affordable, gain, cost))
      }),
      { numRuns: 500 },
    )
  })

  test('cheapestForTarget finds the set that comes first by cost, gain, number and code order, in 500 instances', () => {
    fc.assert(
      fc.property(instances(1, 11), share, ({ candidates, ceiling }, part) => {
        const needed = Math.floor(total(candidates, 'gain') * part * 0.7)
        const plans = allPlans(candidates, ceiling)
        const enough = plans.filter((plan) => plan.gain >= needed)
        const result = cheapestForTarget(candidates, needed, { ceiling })
        if (enough.length > 0) {
          expect(result.status).toBe('optimal')
          expect(result.plan).toEqual(firstBy(enough, cost, gain))
        } else {
          const richest = firstBy(plans, gain, cost)
          expect(result).toMatchObject({ status: 'infeasible', reachable: richest?.gain, plan: richest })
        }
      }),
      { numRuns: 500 },
    )
  })

  test('both and the curve hold for 60 instances of 12 to 14 candidates', () => {
    fc.assert(
      fc.property(instances(12, 14), share, ({ candidates, ceiling }, part) => {
        const plans = allPlans(candidates, ceiling)
        const budget = Math.floor(total(candidates, 'cost') * part)
        const affordable = plans.filter((plan) => plan.cost <= budget)
        const best = bestForBudget(candidates, budget, { ceiling })
        expect(best.plan).toEqual(firstBy(affordable, gain, cost))
        const needed = best.plan?.gain ?? Number.NaN
        const enough = plans.filter((plan) => plan.gain >= needed)
        expect(cheapestForTarget(candidates, needed, { ceiling }).plan).toEqual(firstBy(enough, cost, gain))

        const richest = new Map<number, number>()
        for (const plan of plans) richest.set(plan.cost, Math.max(richest.get(plan.cost) ?? -1, plan.gain))
        const corners: { cost: number; gain: number }[] = []
        for (const [atCost, atGain] of [...richest].sort((a, b) => a[0] - b[0])) {
          if (atGain > (corners.at(-1)?.gain ?? -1)) corners.push({ cost: atCost, gain: atGain })
        }
        const curve = effortCurve(candidates, { ceiling })
        expect(curve?.map((plan) => ({ cost: plan.cost, gain: plan.gain }))).toEqual(corners)
        for (const plan of curve ?? []) expect(plans).toContainEqual(plan)
      }),
      { numRuns: 60 },
    )
  })
})

describe('laws', () => {
  test('the order of candidates does not matter', () => {
    fc.assert(
      fc.property(instances(1, 25), share, fc.integer(), ({ candidates, ceiling }, part, turn) => {
        const budget = Math.floor(total(candidates, 'cost') * part)
        const at = Math.abs(turn) % candidates.length
        const turned = [...candidates.slice(at), ...candidates.slice(0, at)].reverse()
        const result = bestForBudget(candidates, budget, { ceiling })
        expect(bestForBudget(turned, budget, { ceiling }).plan).toEqual(result.plan)
      }),
    )
  })

  test('the last plan of the curve within a budget is the best plan for it', () => {
    fc.assert(
      fc.property(instances(15, 40), share, ({ candidates, ceiling }, part) => {
        const budget = Math.floor(total(candidates, 'cost') * part)
        const curve = effortCurve(candidates, { ceiling })
        fc.pre(curve !== undefined)
        const result = bestForBudget(candidates, budget, { ceiling })
        expect(result.plan).toEqual(curve?.findLast((plan) => plan.cost <= budget))
      }),
      { numRuns: 60 },
    )
  })

  test('a search stopped at any limit never claims more than it proves', () => {
    fc.assert(
      fc.property(
        instances(2, 11),
        share,
        fc.integer({ min: 1, max: 40 }),
        ({ candidates, ceiling }, part, limit) => {
          const plans = allPlans(candidates, ceiling)
          const budget = Math.floor(total(candidates, 'cost') * part)
          const best = firstBy(
            plans.filter((plan) => plan.cost <= budget),
            gain,
            cost,
          )
          const result = bestForBudget(candidates, budget, { ceiling, limit })
          if (result.status === 'optimal') expect(result.plan).toEqual(best)
          else {
            expect(result.bound).toBeGreaterThanOrEqual(best?.gain ?? Number.NaN)
            expect(plans).toContainEqual(result.plan)
          }

          const needed = Math.floor(total(candidates, 'gain') * part * 0.7)
          const cheapest = firstBy(
            plans.filter((plan) => plan.gain >= needed),
            cost,
            gain,
          )
          const target = cheapestForTarget(candidates, needed, { ceiling, limit })
          if (target.status === 'optimal') expect(target.plan).toEqual(cheapest)
          else if (target.status === 'infeasible') {
            expect(cheapest).toBeUndefined()
            expect(target.reachable).toBeGreaterThanOrEqual(Math.max(...plans.map((plan) => plan.gain)))
          } else {
            expect(target.bound).toBeLessThanOrEqual(cheapest?.cost ?? Number.POSITIVE_INFINITY)
            if (target.plan) expect(plans).toContainEqual(target.plan)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
