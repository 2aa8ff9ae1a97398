import { describe, expect, test } from 'vitest'
import { openDesk } from '../../testing/desk.ts'
import { DEFINITION, FACTS } from '../../testing/sample.ts'

const desk = await openDesk({ 'mau.yaml': DEFINITION, 'so-lieu.csv': FACTS })
const ON = ['./mau.yaml', './so-lieu.csv'] as const

async function records(...words: string[]): Promise<Record<string, unknown>[]> {
  const { code, printed } = await desk.run('whatif', ...ON, ...words, '--format', 'json')
  expect(code).toBe(0)
  return JSON.parse(printed)
}

describe('whatif with other facts', () => {
  test('a full plan lifts S2 by 2.50 to the first place and moves S1 to the second', async () => {
    const rows = await records('--set', 'S2.ke_hoach=day-du')
    const shown = rows.map(({ unit, code, before, after, change, rank_after }) => [
      `${unit} ${code}`,
      before,
      after,
      change,
      rank_after,
    ])
    expect(shown).toEqual([
      ['S2 B', 1.5, 4, 2.5, 1],
      ['S2 B.1', 1.5, 4, 2.5, 1],
      ['S1 total', 8.5, 8.5, 0, 2],
      ['S2 total', 7.5, 10, 2.5, 1],
    ])
  })

  test('a fact taken away leaves the total incomplete and without a rank, and says so', async () => {
    const rows = await records('--set', 'S1.dung_han=')
    expect(rows.find(({ unit, code }) => unit === 'S1' && code === 'total')).toMatchObject({
      after: 4,
      rank_after: null,
      status: 'incomplete',
    })
  })

  test('nothing changed is said, not shown as an empty table alone', async () => {
    const { notes } = await desk.run('whatif', ...ON, '--set', 'S1.dung_han=75')
    expect(notes.at(-1)).toBe('Không có gì thay đổi.')
  })

  test.each([
    ['S1.dung_han', '--set S1.dung_han: phải viết ĐƠN_VỊ.số_liệu=giá_trị.'],
    ['S1.khong_co=1', '--set S1.khong_co=1: bộ chỉ số không có số liệu "khong_co".'],
    ['S1.dung_han=abc', '--set S1.dung_han=abc: "abc" không phải là số'],
    ['S1.dung_han=-1', '--set S1.dung_han=-1: -1 nhỏ hơn mức thấp nhất'],
  ])('--set %s is refused with a sentence', async (text, sentence) => {
    const { code, notes } = await desk.run('whatif', ...ON, '--set', text)
    expect(code).toBe(2)
    expect(notes.at(-1)).toContain(sentence)
  })
})

describe('whatif with other weights', () => {
  test('A at 8 leaves B 2: S1 has 6.00 + 2.00, S2 8.00 + 0.75, and they change places', async () => {
    const rows = await records('--weight', 'A=8')
    expect(rows.map(({ unit, after, rank_after }) => [unit, after, rank_after])).toEqual([
      ['S1', 8, 2],
      ['S2', 8.75, 1],
      ['S3', 2.67, null],
    ])
  })

  test('maxima that cannot add up are refused in the language asked for', async () => {
    const vi = await desk.run('whatif', ...ON, '--weight', 'A=11')
    expect([vi.code, vi.notes.at(-1)]).toEqual([
      2,
      'Không làm được: điểm tối đa của các mục trong mau cộng lại là 11, phải là 10.',
    ])
    const en = await desk.run('--lang', 'en', 'whatif', ...ON, '--weight', 'A=11')
    expect(en.notes.at(-1)).toBe('Cannot be done: maxima below mau come to 11 instead of 10.')
  })

  test('an unknown code is refused', async () => {
    expect((await desk.run('whatif', ...ON, '--weight', 'Z=1')).code).toBe(2)
  })
})

test('whatif wants something to change', async () => {
  const { code, notes } = await desk.run('whatif', ...ON)
  expect([code, notes.at(-1)]).toEqual([2, 'Cần ít nhất một --set hoặc --weight.'])
})
