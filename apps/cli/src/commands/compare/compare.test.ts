import { describe, expect, test } from 'vitest'
import { openDesk } from '../../testing/desk.ts'
import { COMPOSITE, DEFINITION, FACTS } from '../../testing/sample.ts'

/** The year before: S1 had 60 of 100 (3.6 points), S2 no plan at all, S9 is gone since. */
const EARLIER = `unit,name,dung_han,tong,ke_hoach
S1,Sở Một,60,100,day-du
S2,Sở Hai,50,50,khong
S9,Sở Chín,1,1,khong
`

const desk = await openDesk({
  'mau.yaml': DEFINITION,
  'so-lieu.csv': FACTS,
  'nam-truoc.csv': EARLIER,
  'nam-truoc.yaml': DEFINITION.replace('points: 1.5', 'points: 1'),
  'tong-hop.yaml': COMPOSITE,
  'chi-tieu.csv': 'unit,x,y\nU,2,4\nV,6,8\n',
  'chi-tieu-cu.csv': 'unit,x,y\nU,2,2\nV,6,8\n',
})

async function records(...words: string[]): Promise<Record<string, unknown>[]> {
  const { code, printed, notes } = await desk.run('compare', ...words, '--format', 'json')
  expect([code, notes.filter((line) => line.includes('lỗi'))]).toEqual([0, []])
  return JSON.parse(printed)
}

describe('compare with an earlier period', () => {
  test('splits every change into parts that add up: S1 gains 0.90 and S2 1.50 by their facts', async () => {
    const rows = await records('./mau.yaml', './so-lieu.csv', './nam-truoc.csv')
    const shown = rows.map(({ unit, before, after, change, facts, rule, others, not_comparable }) => [
      unit,
      before,
      after,
      [change, facts, rule, others, not_comparable],
    ])
    expect(shown).toEqual([
      ['S2', 6, 7.5, [1.5, 1.5, 0, 0, 0]],
      ['S1', 7.6, 8.5, [0.9, 0.9, 0, 0, 0]],
    ])
  })

  test('names units that are new or gone', async () => {
    const { notes } = await desk.run('compare', './mau.yaml', './so-lieu.csv', './nam-truoc.csv')
    expect(notes).toContain('Đơn vị mới, không có ở kỳ trước: S3.')
    expect(notes).toContain('Đơn vị không còn ở kỳ này: S9.')
  })

  test('shows the changed nodes of one unit', async () => {
    const rows = await records('./mau.yaml', './so-lieu.csv', './nam-truoc.csv', '--unit', 'S1')
    expect(rows.map(({ code, change }) => [code, change])).toEqual([
      ['total', 0.9],
      ['A', 0.9],
      ['A.1', 0.9],
    ])
  })

  test('tells a change of the rule from a change of facts', async () => {
    const earlier = ['--earlier-definition', './nam-truoc.yaml']
    const rows = await records('./mau.yaml', './so-lieu.csv', './so-lieu.csv', ...earlier, '--unit', 'S2')
    expect(rows[0]).toMatchObject({ code: 'total', before: 7, after: 7.5, change: 0.5, facts: 0, rule: 0.5 })
  })

  test('serves composite indices: (2 + 2 × 4) ÷ 3 is 1.33 above (2 + 2 × 2) ÷ 3', async () => {
    const rows = await records('./tong-hop.yaml', './chi-tieu.csv', './chi-tieu-cu.csv')
    expect(rows.map(({ unit, change, facts, others }) => [unit, change, facts, others])).toEqual([
      ['U', 1.33, 1.33, 0],
      ['V', 0, 0, 0],
    ])
  })

  test('refuses to compare points with means, in one sentence', async () => {
    const words = [
      './mau.yaml',
      './so-lieu.csv',
      './chi-tieu-cu.csv',
      '--earlier-definition',
      './tong-hop.yaml',
    ]
    const { code, printed, notes } = await desk.run('compare', ...words)
    expect([code, printed]).toEqual([2, ''])
    expect(notes.at(-1)).toBe(
      'Không làm được: không so được tong-hop 1 với mau 2026: một bên cộng điểm, một bên lấy trung bình các chỉ tiêu.',
    )
  })
})

describe('compare without an earlier period', () => {
  test('tells where one unit loses, against the best and the median, and the rank a loss is worth', async () => {
    const rows = await records('./mau.yaml', './so-lieu.csv', '--unit', 'S2')
    expect(rows).toEqual([
      {
        code: 'B.1',
        name: 'Ban hành kế hoạch',
        points: 1.5,
        max: 4,
        lost: 2.5,
        share: 1,
        gap_best: 2.5,
        gap_median: 1.25,
        rank_if_full: 1,
        best_units: 'S1',
      },
    ])
  })

  test('sets the earlier figure beside each loss when asked', async () => {
    const rows = await records('./mau.yaml', './so-lieu.csv', './nam-truoc.csv', '--unit', 'S2', '--losses')
    expect(rows[0]).toMatchObject({ code: 'B.1', earlier: 0, gap_earlier: -1.5 })
  })

  test('tells where the group loses most', async () => {
    const rows = await records('./mau.yaml', './so-lieu.csv')
    expect(rows).toEqual([
      {
        group: 'so',
        code: 'A.1',
        name: 'Tỷ lệ đúng hạn',
        lost_sum: 5.5,
        lost_mean: 1.8333,
        units_losing: 2,
        units: 3,
      },
      {
        group: 'so',
        code: 'B.1',
        name: 'Ban hành kế hoạch',
        lost_sum: 2.5,
        lost_mean: 1.25,
        units_losing: 1,
        units: 2,
      },
    ])
  })

  test('asks for a unit where the index is composite', async () => {
    const { code, notes } = await desk.run('compare', './tong-hop.yaml', './chi-tieu.csv')
    expect([code, notes.at(-1)]).toEqual([
      2,
      'Với chỉ số tổng hợp, hãy thêm --unit để xem điểm mất của một đơn vị.',
    ])
  })
})
