import { describe, expect, test } from 'vitest'
import type { Rounding } from '../definition/precision.ts'
import { cell, evaluated } from '../testing/cells.ts'
import { component, definitionOf, group, share, typed } from '../testing/definition-of.ts'
import { columnOf } from './result.ts'

const AB = definitionOf([group('1', [typed('a', 4), typed('b', 6)]), group('2', [typed('c', 10)])])

describe('sums', () => {
  test('add points and losses of the children at every node', () => {
    const evaluation = evaluated(AB, 'a b c \n U 3.5 6 7.25')
    expect(cell(evaluation, 'U', 'a')).toBe('3.5 of 4, lost 0.5, #1 scored')
    expect(cell(evaluation, 'U', '1')).toBe('9.5 of 10, lost 0.5, #1 scored')
    expect(cell(evaluation, 'U', 'total')).toBe('16.75 of 20, lost 3.25, #1 scored')
  })

  test('with a part missing are incomplete: points and losses so far, the rest open, no rank', () => {
    const evaluation = evaluated(AB, 'a b c \n U 3.5 . 7.25')
    expect(cell(evaluation, 'U', 'b')).toBe('– of 6, lost –, #– missing')
    expect(cell(evaluation, 'U', '1')).toBe('3.5 of 10, lost 0.5, #– incomplete')
    expect(cell(evaluation, 'U', '2')).toBe('7.25 of 10, lost 2.75, #1 scored')
    expect(cell(evaluation, 'U', 'total')).toBe('10.75 of 20, lost 3.25, #– incomplete')
  })

  test('keep the reason why a part is missing', () => {
    const evaluation = evaluated(AB, 'a b \n U ?pending 9 \n V . 1')
    expect(columnOf(evaluation, 'a').reasons.get(0)).toBe('pending')
    expect(columnOf(evaluation, 'a').reasons.get(1)).toBe('no-value')
    expect(columnOf(evaluation, 'b').reasons.get(0)).toBe('outside-rule')
    expect(columnOf(evaluation, 'c').reasons.get(1)).toBe('no-value')
  })

  test.each([
    ['missing', '– of 6, lost –, #– missing', '4 of 10, lost 0, #– incomplete'],
    ['zero', '0 of 6, lost 6, #1 defaulted', '4 of 10, lost 6, #1 scored'],
    ['full', '6 of 6, lost 0, #1 defaulted', '10 of 10, lost 0, #1 scored'],
  ] as const)('count a part without facts by its missing rule %s', (missing, part, sum) => {
    const evaluation = evaluated(definitionOf([typed('a', 4), typed('b', 6, { missing })]), 'a b \n U 4 .')
    expect(cell(evaluation, 'U', 'b')).toBe(part)
    expect(cell(evaluation, 'U', 'total')).toBe(sum)
  })

  test.each([
    ['full', '6 of 6, lost 0, #– not-applicable', '9 of 10, lost 1, #1 scored'],
    ['zero', '0 of 6, lost 6, #– not-applicable', '3 of 10, lost 7, #1 scored'],
    ['exclude', '0 of 0, lost 0, #– not-applicable', '7.5 of 10, lost 2.5, #1 scored'],
  ] as const)('count a part that does not concern the unit by its rule %s', (notApplicable, part, sum) => {
    const definition = definitionOf([typed('a', 4), typed('b', 6, { notApplicable })])
    const evaluation = evaluated(definition, 'a b \n U 3 n/a')
    expect(cell(evaluation, 'U', 'b')).toBe(part)
    expect(cell(evaluation, 'U', 'total')).toBe(sum)
  })

  test('leave out units of other kinds or groups', () => {
    const definition = definitionOf([typed('a', 4), typed('b', 6, { appliesTo: ['g'] })])
    const evaluation = evaluated(definition, 'a b \n U 3 6 \n V:h 3 6')
    expect(cell(evaluation, 'U', 'total')).toBe('9 of 10, lost 1, #1 scored')
    expect(cell(evaluation, 'V', 'total')).toBe('7.5 of 10, lost 2.5, #1 scored')
  })

  test('rescale to the scale with one rounding: 1 of 7 is 10/7 → 1.43, with 0.5 bonus 1.93', () => {
    const nodes = [typed('a', 7), typed('b', 3)]
    expect(cell(evaluated(definitionOf(nodes), 'a b \n U 1 n/a'), 'U', 'total')).toBe(
      '1.43 of 10, lost 8.57, #1 scored',
    )
    const bonus = { cap: 1, nodes: [typed('p', 1)] }
    expect(cell(evaluated(definitionOf(nodes, { bonus }), 'a b p \n U 1 n/a 0.5'), 'U', 'total')).toMatch(
      /^1\.93 /,
    )
  })

  test('where everything is excluded there are no points and nothing to lose', () => {
    const evaluation = evaluated(AB, 'a b c \n U n/a n/a n/a')
    expect(cell(evaluation, 'U', '1')).toBe('0 of 0, lost 0, #– not-applicable')
    expect(cell(evaluation, 'U', 'total')).toMatch(/^– of 0, .*not-applicable$/)
  })

  test('take the points published for a node where its parts are missing, and only there', () => {
    const definition = definitionOf([group('1', [typed('a', 4), typed('b', 6)], { published: 'p' })])
    const evaluation = evaluated(definition, 'a b p \n U 1 . 7.77 \n V 1 2 7.77 \n W 1 . .')
    expect(cell(evaluation, 'U', '1')).toBe('7.77 of 10, lost 2.23, #1 published')
    expect(cell(evaluation, 'U', 'total')).toBe('7.77 of 10, lost 2.23, #1 scored')
    expect(cell(evaluation, 'V', '1')).toBe('3 of 10, lost 7, #2 scored')
    expect(cell(evaluation, 'W', '1')).toBe('1 of 10, lost 3, #– incomplete')
  })

  test.each([
    ['half-up', 0, '3 of 10, lost 7'],
    ['half-even', 0, '2 of 10, lost 8'],
    ['down', 0, '2 of 10, lost 8'],
    ['half-up', 2, '2.5 of 10, lost 7.5'],
  ] as const)('round at every node %s to %i decimals', (mode, decimals, expected) => {
    const totals: Rounding = { decimals, mode }
    const precision = { ratios: 'exact', points: { decimals: 2, mode: 'half-up' }, totals } as const
    const evaluation = evaluated(
      definitionOf([group('1', [typed('a', 4), typed('b', 6)])], { precision }),
      'a b \n U 1 1.5',
    )
    expect(cell(evaluation, 'U', '1')).toBe(`${expected}, #1 scored`)
    expect(cell(evaluation, 'U', 'total')).toBe(`${expected}, #1 scored`)
  })

  test('a monitor gives nothing and, without facts, leaves nothing open', () => {
    const definition = definitionOf([typed('a', 4), component('m', 0, { kind: 'monitor', measure: 'x' })])
    const evaluation = evaluated(definition, 'a x \n U 3 5 \n V 4 .')
    expect(cell(evaluation, 'U', 'm')).toBe('0 of 0, lost 0, #– monitor')
    expect(cell(evaluation, 'V', 'total')).toBe('4 of 4, lost 0, #1 scored')
  })
})

describe('points outside the scale', () => {
  const outside = (code: string, cap: number) => ({
    cap,
    nodes: [typed(`${code}1`, 2), typed(`${code}2`, 2)],
  })
  const definition = definitionOf([typed('a', 10)], { bonus: outside('p', 3), penalty: outside('q', 2) })

  test('are added and taken up to their caps', () => {
    const evaluation = evaluated(definition, 'a p1 p2 q1 q2 \n U 5 1 0.5 1 0 \n V 5 2 2 2 2')
    expect(cell(evaluation, 'U', 'bonus')).toMatch(/^1\.5 of 3/)
    expect(cell(evaluation, 'U', 'total')).toMatch(/^5\.5 of 10, lost 4\.5, #2 scored/)
    expect(cell(evaluation, 'V', 'bonus')).toMatch(/^3 of 3/)
    expect(cell(evaluation, 'V', 'penalty')).toMatch(/^2 of 2/)
    expect(cell(evaluation, 'V', 'total')).toMatch(/^6 of 10, lost 4, #1 scored/)
  })

  test('never bring the total below 0', () => {
    const evaluation = evaluated(definition, 'a p1 p2 q1 q2 \n U 1 0 0 2 2')
    expect(cell(evaluation, 'U', 'total')).toBe('0 of 10, lost 10, #1 scored')
  })

  test('that are not known yet leave the total open', () => {
    const evaluation = evaluated(definition, 'a p1 p2 q1 q2 \n U 5 1 . 0 0')
    expect(cell(evaluation, 'U', 'bonus')).toMatch(/^1 of 3, .* incomplete$/)
    expect(cell(evaluation, 'U', 'total')).toMatch(/^6 of 10, .*#– incomplete$/)
  })
})

test('one unit alone is ranked first; units without any facts have no figures', () => {
  const definition = definitionOf([share('s', 6)])
  expect(cell(evaluated(definition, 's_n s_d \n U 1 2'), 'U', 'total')).toBe('3 of 6, lost 3, #1 scored')
  expect(cell(evaluated(definition, 'other \n U 1'), 'U', 's')).toBe('– of 6, lost –, #– missing')
})
