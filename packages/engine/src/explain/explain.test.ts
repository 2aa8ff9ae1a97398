import { describe, expect, test } from 'vitest'
import type { Definition } from '../definition/definition.ts'
import type { Provenance } from '../facts/facts.ts'
import { evaluated } from '../testing/cells.ts'
import { component, definitionOf, group, share, typed } from '../testing/definition-of.ts'
import { factsOf } from '../testing/facts-of.ts'
import { explain, explanationLines } from './explain.ts'

const TREE = [group('1', [share('s', 6), typed('a', 4)]), typed('b', 10)]

function stepsOf(definition: Definition, facts: string, code: string, unit = 'U') {
  return explain(evaluated(definition, facts), unit, code).steps
}

describe('the explanation of a node', () => {
  const evaluation = evaluated(definitionOf(TREE), 's_n s_d a b \n U 3 4 2.5 10 \n V 4 4 4 10')

  test('adds up its parts', () => {
    const explanation = explain(evaluation, 'U', '1')
    expect(explanation).toMatchObject({
      points: 70_000,
      max: 100_000,
      lost: 30_000,
      rank: 2,
      ranked: 2,
      status: 'scored',
    })
    expect(explanation.steps).toEqual([{ vi: '4,50 + 2,50 = 7,00', en: '4.50 + 2.50 = 7.00' }])
    expect(explanation.parts.map(({ code, points, lost }) => [code, points, lost])).toEqual([
      ['s', 45_000, 15_000],
      ['a', 25_000, 15_000],
    ])
    expect(explanation.words.vi).toBe('Tổng điểm các mục con, làm tròn đến 2 chữ số thập phân')
  })

  test('reads line by line, the rule first', () => {
    expect(explanationLines(explain(evaluation, 'U', 's'), 'vi')).toEqual([
      's s',
      'Điểm = 6,00 × tỷ lệ (Số s_n) ÷ (Số s_d); mẫu số bằng 0: tính 0 điểm',
      '3 ÷ 4 = 75%',
      '6,00 × 75% = 4,50',
    ])
  })

  test('refuses an unknown unit and an unknown code', () => {
    expect(() => explain(evaluation, 'W', 's')).toThrow('no unit with code W')
    expect(() => explain(evaluation, 'U', 'x')).toThrow('no node with code x')
  })
})

describe('the explanation of a sum', () => {
  test('names the parts that are missing', () => {
    expect(stepsOf(definitionOf(TREE), 's_n s_d a b \n U 3 4 . 10', '1')).toEqual([
      { vi: '4,50 + a chưa có số liệu = 4,50', en: '4.50 + a missing = 4.50' },
    ])
  })

  test('shows the rescaling apart from bonus and penalty', () => {
    const definition = definitionOf([typed('a', 7), typed('b', 3)], {
      bonus: { cap: 1, nodes: [typed('p', 2)] },
      penalty: { cap: 1, nodes: [typed('q', 2)] },
    })
    expect(stepsOf(definition, 'a b p q \n U 1 n/a 2 0.5', 'total')).toEqual([
      {
        vi: '(1,00 + 0,00) × 10,00 ÷ 7,00 + 1,00 − 0,50 = 1,93 (quy đổi vì có nội dung không phát sinh)',
        en: '(1.00 + 0.00) × 10.00 ÷ 7.00 + 1.00 − 0.50 = 1.93 (rescaled, some components do not apply)',
      },
    ])
    expect(stepsOf(definition, 'a b p q \n U 1 n/a 2 0.5', 'bonus')).toEqual([
      { vi: '2,00, không quá 1,00 = 1,00', en: '2.00, at most 1.00 = 1.00' },
    ])
    expect(stepsOf(definition, 'a b p q \n U 0 0 0 2', 'total')[0]!.vi).toBe(
      '0,00 + 0,00 + 0,00 − 1,00, không âm = 0,00',
    )
  })

  test('says when published points stand in, and when nothing applies', () => {
    const definition = definitionOf([group('1', [typed('a', 4)], { published: 'p' })])
    expect(stepsOf(definition, 'a p \n U . 3.5', '1')[0]!.vi).toBe(
      'thiếu số liệu thành phần, dùng điểm đã công bố của cả mục: 3,50',
    )
    expect(stepsOf(definition, 'a p \n U n/a .', '1')[0]!.vi).toBe(
      'không phát sinh: không tính vào điểm tối đa',
    )
  })
})

describe('the explanation of a component without points of its own', () => {
  test.each([
    ['.', {}, ['chưa có số liệu: Số s_n']],
    ['?pending', {}, ['chưa có số liệu: Số s_n (pending)']],
    ['.', { missing: 'zero' }, ['chưa có số liệu: Số s_n', 'chưa có số liệu, theo quy định: 0,00']],
    ['.', { missing: 'full' }, ['chưa có số liệu: Số s_n', 'chưa có số liệu, theo quy định: 6,00']],
    ['.', { published: 's_d' }, ['chưa có số liệu: Số s_n', 'dùng điểm đã công bố: 4,00']],
    ['n/a', {}, ['không phát sinh: không tính vào điểm tối đa']],
    ['n/a', { notApplicable: 'full' }, ['không phát sinh: 6,00']],
    ['n/a', { notApplicable: 'zero' }, ['không phát sinh: 0,00']],
    ['1', { appliesTo: ['h'] }, ['không phát sinh: không tính vào điểm tối đa']],
  ] as const)('with the facts %s and %j says why', (value, more, lines) => {
    const steps = stepsOf(definitionOf([share('s', 6, more)]), `s_n s_d \n U ${value} 4`, 's')
    expect(steps.map((step) => step.vi)).toEqual(lines)
  })

  test('says what a declared meaning of a zero denominator leads to', () => {
    const zero = (meaning: 'missing' | 'not-applicable', more = {}) =>
      definitionOf([
        component('s', 6, { kind: 'ratio', numerator: 'n', denominator: 'd', zero: meaning }, more),
      ])
    expect(stepsOf(zero('missing', { missing: 'zero' }), 'n d \n U 0 0', 's').map((step) => step.vi)).toEqual(
      ['0 ÷ 0; mẫu số bằng 0: coi là chưa có số liệu', 'chưa có số liệu, theo quy định: 0,00'],
    )
    expect(stepsOf(zero('not-applicable'), 'n d \n U 0 0', 's').map((step) => step.vi)).toEqual([
      '0 ÷ 0; mẫu số bằng 0: coi là không phát sinh',
      'không phát sinh: không tính vào điểm tối đa',
    ])
  })
})

test('facts carry where they came from, the answer chosen, or why there is none', () => {
  const definition = definitionOf([
    share('s', 6),
    component('l', 2, { kind: 'levels', measure: 'done', levels: [{ when: 'b', points: 2 }] }),
  ])
  const facts = factsOf('s_n s_d done \n U 3 ?late b')
  const provenance = new Map<number, Provenance>([[0, { source: 'facts.csv', line: 2 }]])
  const columns = new Map(facts.columns).set('s_n', { ...facts.columns.get('s_n')!, provenance })
  const evaluation = evaluated(definition, { ...facts, columns })
  expect(explain(evaluation, 'U', 's').facts).toMatchObject([
    { measure: 's_n', value: 3, provenance: { source: 'facts.csv', line: 2 } },
    { measure: 's_d', value: Number.NaN, reason: 'late' },
  ])
  expect(explain(evaluation, 'U', 'l')).toMatchObject({
    facts: [{ measure: 'done', answer: 'b' }],
    steps: [{ vi: 'b → 2,00' }],
  })
})
