import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommandLine } from '../../command-line.ts'
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

describe('compare for people', () => {
  const table = async (...words: string[]) => desk.run('compare', ...words)

  test('names the group by its title and counts the units', async () => {
    const { printed } = await table('./mau.yaml', './so-lieu.csv')
    const lines = printed.split('\n').map((line) => line.split(/ {2,}/))
    expect(lines[2]).toEqual([
      'Nhóm',
      'Mã mục',
      'Tên mục',
      'Tổng điểm mất',
      'Điểm mất bình quân',
      'Số đơn vị mất',
      'Tổng số đơn vị',
    ])
    expect(lines[3]).toEqual(['Sở', 'A.1', 'Tỷ lệ đúng hạn', '5,50', '1,83', '2', '3'])
  })

  test('names nobody better than a unit that is among the best', async () => {
    await desk.put('mot.csv', 'unit,dung_han,tong,ke_hoach\nS1,75,100,day-du\nS2,50,100,khong\n')
    const { printed } = await table('./mau.yaml', './mot.csv', '--unit', 'S1')
    expect(printed.split('\n')[3]).toMatch(/^A\.1 .* 0,00 .* –$/)
    expect((await records('./mau.yaml', './mot.csv', '--unit', 'S1'))[0]).toMatchObject({ best_units: 'S1' })
  })

  test('tells points of the whole composite index from those of an indicator', async () => {
    await desk.put('thang.yaml', COMPOSITE.replace('method: none', 'method: min-max, range: [0, 100]'))
    const { printed, notes } = await table('./thang.yaml', './chi-tieu.csv', '--unit', 'U')
    expect(printed).toContain('Mất của tổng')
    expect(printed).toContain('Thấp hơn tốt nhất (của tổng)')
    expect(notes).toEqual([
      'Điểm và tối đa theo thang của từng chỉ tiêu; các cột còn lại là điểm của toàn chỉ số.',
    ])
    const points = await table('./mau.yaml', './so-lieu.csv', '--unit', 'S2')
    expect(points.printed).toContain('Thấp hơn trung vị')
    expect([points.printed.includes('của tổng'), points.notes]).toEqual([false, []])
  })

  test('says that the lines of a composite index do not add up', async () => {
    const { notes } = await table('./tong-hop.yaml', './chi-tieu.csv', './chi-tieu-cu.csv', '--unit', 'U')
    expect(notes).toEqual([
      'Điểm từng mục theo thang riêng, tổng là trung bình có trọng số nên các dòng không cộng lại thành tổng.',
    ])
  })

  test('says why lines do not add up where the total is rescaled, and only there', async () => {
    await desk.put(
      'loai-tru.yaml',
      DEFINITION.replace('zero: full', 'zero: not-applicable').replace(
        "      - code: 'A.1'\n",
        "      - code: 'A.1'\n        notApplicable: exclude\n",
      ),
    )
    await desk.put('truoc.csv', 'unit,dung_han,tong,ke_hoach\nS1,0,0,mot-phan\nS2,1,2,khong\n')
    await desk.put('sau.csv', 'unit,dung_han,tong,ke_hoach\nS1,0,0,day-du\nS2,2,2,khong\n')
    const files = ['./loai-tru.yaml', './sau.csv', './truoc.csv', '--unit'] as const
    // B rises by 2.50 of the 4 points that concern S1: the total by 6.25 of 10.
    const rows = await records(...files, 'S1')
    expect(rows.map(({ code, change }) => [code, change])).toEqual([
      ['total', 6.25],
      ['B', 2.5],
      ['B.1', 2.5],
    ])
    expect((await table(...files, 'S1')).notes).toEqual([
      'Tổng điểm được quy đổi về thang vì có nội dung không phát sinh, nên các dòng không cộng lại thành thay đổi của tổng.',
    ])
    expect((await table(...files, 'S2')).notes).toEqual([])
  })
})

const ROOT = resolve(import.meta.dirname, '../../../../..')
const DEPARTMENTS = [
  resolve(ROOT, 'definitions/qd766/2026-department.yaml'),
  resolve(ROOT, 'examples/766-gia-lai/department-facts.csv'),
] as const

test.each([
  ['compare', 120],
  ['compare', 160],
  ['compare --unit H21.17', 120],
  ['compare --unit H21.17', 160],
  ['rank', 120],
])('%s of the departments fits a terminal of %i characters', async (words, width) => {
  const [name, ...options] = words.split(' ')
  let printed = ''
  const streams = {
    print: (content: string) => {
      printed += content
    },
    complain: () => undefined,
    width,
  }
  expect(await runCommandLine([name!, ...DEPARTMENTS, ...options], streams)).toBe(0)
  const lengths = printed
    .normalize('NFC')
    .split('\n')
    .map((line) => line.length)
  expect(lengths.length).toBeGreaterThan(14)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(width)
})
