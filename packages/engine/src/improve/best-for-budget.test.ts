import { describe, expect, test } from 'vitest'
import { bestForBudget } from './best-for-budget.ts'
import type { Candidate } from './candidate.ts'

/** 'a 5/3' is candidate a with gain 5 and cost 3; '>b' requires b, '!b' excludes b, '@k' belongs to component k. */
function candidates(text: string): Candidate[] {
  return text.split(', ').map((part) => {
    const [code = '', figures = '', ...links] = part.split(' ')
    const [gain, cost] = figures.split('/').map(Number)
    const linked = (mark: string) =>
      links.filter((link) => link.startsWith(mark)).map((link) => link.slice(1))
    return {
      code,
      gain: gain!,
      cost: cost!,
      requires: linked('>'),
      excludes: linked('!'),
      component: linked('@')[0],
    }
  })
}

const plan = (text: string, budget: number, ceiling?: [string, number][]) => {
  const { plan: best } = bestForBudget(candidates(text), budget, { ceiling: new Map(ceiling) })
  return best && `${best.codes.join('+')} ${best.gain}/${best.cost}`
}

describe('bestForBudget', () => {
  test('two lesser gains beat the most efficient one: 6/5 leaves 5 unused, 5/5 and 5/5 gain 10', () => {
    expect(plan('a 7/6, b 5/5, c 5/5', 10)).toBe('b+c 10/10')
  })

  test('no candidates give the empty plan', () => {
    expect(bestForBudget([], 10)).toEqual({
      status: 'optimal',
      plan: { codes: [], gain: 0, cost: 0 },
      nodes: 1,
    })
  })

  test('a single candidate is done when it can be paid, to the last ten-thousandth', () => {
    expect(plan('a 5/1.2345', 1.2345)).toBe('a 5/1.2345')
    expect(plan('a 5/1.2345', 1.23449)).toBe(' 0/0')
  })

  test('costs of 0.1 and 0.2 fit a budget of 0.3 and cost 0.3', () => {
    expect(plan('a 1/0.1, b 1/0.2', 0.3)).toBe('a+b 2/0.3')
  })

  test('what costs nothing is done with a budget of 0; what gains nothing is never done for itself', () => {
    expect(plan('a 3/0, b 0/0, c 4/1', 0)).toBe('a 3/0')
    expect(plan('a 0/0, b 0/2', 9)).toBe(' 0/0')
  })

  test('without a limit on the budget everything that gains is done', () => {
    expect(plan('a 3/7, b 2/100, c 0/1', Number.POSITIVE_INFINITY)).toBe('a+b 5/107')
  })

  test('a requirement is paid for as well, through two steps', () => {
    expect(plan('a 9/1 >b, b 0/1 >c, c 0/2, d 8/3', 3)).toBe('d 8/3')
    expect(plan('a 9/1 >b, b 0/1 >c, c 0/2, d 8/3', 4)).toBe('a+b+c 9/4')
  })

  test('candidates that require each other are done together or not at all', () => {
    expect(plan('a 9/1 >b, b 1/2 >a', 2)).toBe(' 0/0')
    expect(plan('a 9/1 >b, b 1/2 >a', 3)).toBe('a+b 10/3')
  })

  test('of alternatives one is done, whichever of them names the other', () => {
    expect(plan('a 5/2, b 6/3 !a, c 1/1', 9)).toBe('b+c 7/4')
  })

  test('a candidate whose requirements exclude each other, or itself, is never done', () => {
    expect(plan('a 9/0 >b >c, b 1/1, c 2/1 !b', 9)).toBe('c 2/1')
    expect(plan('a 9/0 !a, b 1/1', 9)).toBe('b 1/1')
  })

  test('an excluded code that is not a candidate has no effect', () => {
    expect(plan('a 9/1 !z', 9)).toBe('a 9/1')
  })

  test('a component wins back no more than its ceiling: 6 + 6 of 10 lost', () => {
    expect(plan('a 6/2 @k, b 6/2 @k, c 3/2', 4, [['k', 10]])).toBe('a+b 10/4')
    expect(plan('a 6/2 @k, b 6/2 @k, c 5/2', 4, [['k', 10]])).toBe('a+c 11/4')
    expect(plan('a 6/2, b 5/2', 2, [['a', 4]])).toBe('b 5/2')
    expect(plan('a 6/2', 2, [['a', 0]])).toBe(' 0/0')
  })

  test('equal gains: lower cost, then fewer candidates, then code order', () => {
    expect(plan('a 5/3, b 5/2', 3)).toBe('b 5/2')
    expect(plan('a 2/1, b 2/1, c 4/2', 2)).toBe('c 4/2')
    expect(plan('d 4/2, b 4/2, c 4/2', 2)).toBe('b 4/2')
    expect(plan('d 4/2, b 4/2, c 4/2', 4)).toBe('b+c 8/4')
  })

  test('40 equal candidates: the first 13 in code order are afforded by 13', () => {
    const equal = Array.from({ length: 40 }, (_, i) => ({ code: `t${i + 10}`, gain: 2500, cost: 1 }))
    const result = bestForBudget(equal, 13)
    expect(result.plan?.codes).toEqual(equal.slice(0, 13).map(({ code }) => code))
    expect(result).toMatchObject({ status: 'optimal', plan: { gain: 32_500, cost: 13 } })
  })

  test('past the limit the answer is not proven and carries a bound: 18 gained, no plan above 19', () => {
    const result = bestForBudget(candidates('a 10/6, b 8/5, c 8/5, d 3/2, e 1/1'), 12, { limit: 1 })
    expect(result).toEqual({
      status: 'not-proven',
      plan: { codes: ['a', 'b', 'e'], gain: 19, cost: 12 },
      bound: 19,
      nodes: 3,
    })
  })

  test.each([
    ['a -1/1', 'Points of a must be whole ten-thousandths, 0 or more: -1'],
    ['a 0.5/1', 'Points of a must be whole ten-thousandths, 0 or more: 0.5'],
    ['a x/1', 'Points of a must be whole ten-thousandths, 0 or more: NaN'],
    ['a 1/-1', 'Cost of a must be 0 or more with at most 4 decimals: -1'],
    ['a 1/x', 'Cost of a must be 0 or more with at most 4 decimals: NaN'],
    ['a 1/0.00001', 'Cost of a must be 0 or more with at most 4 decimals: 0.00001'],
    ['a 1/1, b 1/1, a 2/2', 'Code occurs twice: a'],
    ['a 1/1 >z', 'a requires z, which is not a candidate'],
    ['a 9007199254740991/1', 'Gains and costs are too large to add exactly'],
  ])('%s is refused: %s', (text, message) => {
    expect(() => bestForBudget(candidates(text), 1)).toThrow(message)
  })

  test('a negative or missing budget and a ceiling that is not whole are refused', () => {
    expect(() => bestForBudget([], -1)).toThrow(new RangeError('Budget must be 0 or more: -1'))
    expect(() => bestForBudget([], Number.NaN)).toThrow(RangeError)
    expect(() => plan('a 1/1', 1, [['a', 0.5]])).toThrow(RangeError)
  })
})
