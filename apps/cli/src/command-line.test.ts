import { describe, expect, test } from 'vitest'
import { openDesk } from './testing/desk.ts'
import { COMPOSITE, COMPOSITE_FACTS, DEFINITION, FACTS } from './testing/sample.ts'

const desk = await openDesk({
  'mau.yaml': DEFINITION,
  'mau-2027.yaml': DEFINITION.replaceAll('max: 6', 'max: 5')
    .replaceAll('max: 4', 'max: 5')
    .replace('points: 4 }', 'points: 5 }'),
  'so-lieu.csv': FACTS,
  'tong-hop.yaml': COMPOSITE,
  'tong-hop.csv': COMPOSITE_FACTS,
})
const ON = ['./mau.yaml', './so-lieu.csv']
const INCOMPLETE = ['1 đơn vị chưa đủ số liệu nên chưa có hạng:', '  S3 Sở Ba: thiếu ke_hoach.']

describe('evaluate', () => {
  test('as CSV has one row per unit and node, the whole index included', async () => {
    const { code, printed, notes } = await desk.run('evaluate', ...ON, '--format', 'csv')
    expect(code).toBe(0)
    expect(notes).toEqual(INCOMPLETE)
    expect(printed).toBe(`unit,code,points,max,lost,rank,status
S1,total,8.5,10,1.5,1,scored
S1,A,4.5,6,1.5,2,scored
S1,A.1,4.5,6,1.5,2,scored
S1,B,4,4,0,1,scored
S1,B.1,4,4,0,1,scored
S2,total,7.5,10,2.5,2,scored
S2,A,6,6,0,1,scored
S2,A.1,6,6,0,1,scored
S2,B,1.5,4,2.5,2,scored
S2,B.1,1.5,4,2.5,2,scored
S3,total,2,10,4,,incomplete
S3,A,2,6,4,3,scored
S3,A.1,2,6,4,3,scored
S3,B,0,4,0,,incomplete
S3,B.1,,4,,,missing
`)
  })

  test('as a table has one line per unit, without a rank last', async () => {
    const { printed } = await desk.run('evaluate', ...ON)
    expect(printed).toBe(`Bộ mẫu

Hạng  Mã đơn vị  Tên đơn vị  Điểm  Điểm mất     A     B  Trạng thái
   1  S1         Sở Một      8,50      1,50  4,50  4,00  đã tính
   2  S2         Sở Hai      7,50      2,50  6,00  1,50  đã tính
   –  S3         Sở Ba       2,00      4,00  2,00     –  chưa đủ
`)
  })

  test('as JSON has names, numbers, null where there is none, and codes of statuses', async () => {
    const records = JSON.parse((await desk.run('evaluate', ...ON, '--format', 'json')).printed)
    expect(records).toHaveLength(15)
    expect(records[1]).toEqual({
      unit: 'S1',
      unit_name: 'Sở Một',
      code: 'A',
      name: 'Giải quyết hồ sơ',
      points: 4.5,
      max: 6,
      lost: 1.5,
      rank: 2,
      status: 'scored',
    })
    expect(records[14]).toEqual({
      unit: 'S3',
      unit_name: 'Sở Ba',
      code: 'B.1',
      name: 'Ban hành kế hoạch',
      points: null,
      max: 4,
      lost: null,
      rank: null,
      status: 'missing',
    })
  })
})

describe('rank', () => {
  test('names the largest losses in a table', async () => {
    const { printed, notes } = await desk.run('rank', ...ON, '--lang', 'en')
    expect(printed).toBe(
      `Sample index

Rank  Unit  Name of unit  Points  Lost  Status      Largest losses
   1  S1    Sở Một          8.50  1.50  scored      Share on time −1.50
   2  S2    Sở Hai          7.50  2.50  scored      Plan issued −2.50
   –  S3    Sở Ba           2.00  4.00  incomplete  Share on time −4.00
`.replaceAll(' −', '\u00a0−'),
    )
    expect(notes).toEqual(['1 unit lacks facts and has no rank:', '  S3 Sở Ba: lacks ke_hoach.'])
  })

  test('gives the codes of the losses and of the statuses in CSV', async () => {
    const { printed } = await desk.run('rank', ...ON, '--format', 'csv', '--losses', '1')
    expect(printed.split('\n').slice(0, 2)).toEqual([
      'rank,unit,unit_name,points,lost,A,B,status,largest_losses',
      '1,S1,Sở Một,8.5,1.5,4.5,4,scored,A.1 1.5',
    ])
  })

  test('at a node takes its code in lower case, and ranks by it', async () => {
    const { printed } = await desk.run('rank', ...ON, '--node', 'a', '--losses', '0', '--format', 'csv')
    expect(printed).toBe(
      'rank,unit,unit_name,points,lost,A.1,status\n1,S2,Sở Hai,6,0,6,scored\n2,S1,Sở Một,4.5,1.5,4.5,scored\n3,S3,Sở Ba,2,4,2,scored\n',
    )
  })

  test('of a composite index names no losses, because nodes have no maximum, and no units where none has a name', async () => {
    const { printed } = await desk.run('rank', './tong-hop.yaml', './tong-hop.csv')
    expect(printed.split('\n')[2]).toBe('Hạng  Mã đơn vị   Điểm  Điểm mất      X      Y')
  })

  test('says whose total is rescaled because something does not concern it, the first ten by name', async () => {
    await desk.put(
      'loai-tru.yaml',
      DEFINITION.replace('zero: full', 'zero: not-applicable').replace(
        "      - code: 'A.1'\n",
        "      - code: 'A.1'\n        notApplicable: exclude\n",
      ),
    )
    const others = Array.from({ length: 11 }, (_, k) => `T${k},,0,0,mot-phan`).join('\n')
    await desk.put(
      'loai-tru.csv',
      `unit,name,dung_han,tong,ke_hoach\nS1,Sở Một,0,0,day-du\nS2,Sở Hai,1,1,day-du\n${others}\n`,
    )
    const { printed, notes } = await desk.run(
      'evaluate',
      './loai-tru.yaml',
      './loai-tru.csv',
      '--format',
      'csv',
    )
    // 1.5 of the 4 points that concern T0 are 3.75 of 10.
    expect(printed).toContain('T0,total,3.75,10,6.25,')
    expect(notes).toEqual([
      'Tổng điểm được quy đổi về thang vì có nội dung không phát sinh: Sở Một, T0, T1, T2, T3, T4, T5, T6, T7, T8 +2.',
    ])
    const node = await desk.run('rank', './loai-tru.yaml', './loai-tru.csv', '--node', 'B')
    expect(node.notes).toEqual([])
  })

  test('says where points are as published', async () => {
    await desk.put(
      'cong-bo.yaml',
      DEFINITION.replace("      - code: 'B.1'", "      - code: 'B.1'")
        .replace('    max: 4\n    nodes:', '    max: 4\n    published: diem_b\n    nodes:')
        .replace('measures:\n', "measures:\n  - { code: diem_b, name: 'Điểm B đã công bố' }\n"),
    )
    await desk.put('cong-bo.csv', 'unit,dung_han,tong,ke_hoach,diem_b\nS1,1,2,,3.25\n')
    const { printed, notes } = await desk.run(
      'evaluate',
      './cong-bo.yaml',
      './cong-bo.csv',
      '--format',
      'csv',
    )
    expect(printed).toContain('S1,B,3.25,4,0.75,1,published')
    expect(notes).toEqual(['Dùng điểm đã công bố, vì chưa đủ số liệu để tính, ở: B.'])
  })
})

describe('explain', () => {
  test('tells the points, the rule, the steps and the facts with file and line', async () => {
    const { code, printed } = await desk.run('explain', ...ON, 'S1', 'A.1')
    expect(code).toBe(0)
    expect(printed.split('\n').slice(0, 2)).toEqual([
      'Sở Một — A.1 Tỷ lệ đúng hạn',
      'Điểm 4,50/6,00, mất 1,50; hạng 2/3; đã tính',
    ])
    expect(printed).toContain('  Hồ sơ đúng hạn [dung_han] = 75 ← so-lieu.csv:2\n')
  })

  test('finds the unit by name, with or without diacritics, and speaks English', async () => {
    for (const unit of ['Sở Hai', 'so hai', 'S2', 's2', 'Sở Hai'.normalize('NFD')]) {
      const { printed } = await desk.run('explain', ...ON, unit, '--lang=en')
      expect(printed.split('\n').slice(0, 2)).toEqual([
        'Sở Hai — total Sample index',
        'Points 7.50/10.00, lost 2.50; rank 2 of 2; scored',
      ])
    }
  })

  test('writes JSON, by ending too, and no CSV', async () => {
    await desk.run('explain', ...ON, 'S1', '--out', './vi-sao.json')
    expect(JSON.parse(String(await desk.read('vi-sao.json')))).toMatchObject({
      code: 'total',
      points: 8.5,
      lost: 1.5,
    })
    expect((await desk.run('explain', ...ON, 'S1', '--format', 'csv')).notes).toEqual([
      'explain không có dạng csv; hãy dùng table hoặc json.',
    ])
  })

  test('refuses an unknown unit or code with the nearest ones', async () => {
    expect(await desk.run('explain', ...ON, 'Sở Hay')).toEqual({
      code: 2,
      printed: '',
      notes: ['Không có đơn vị "Sở Hay"; có phải S2 Sở Hai; S3 Sở Ba?'],
    })
    expect((await desk.run('explain', ...ON, 'Sở')).notes).toEqual([
      'Có 3 đơn vị khớp với "Sở": S1 Sở Một; S2 Sở Hai; S3 Sở Ba',
    ])
    expect((await desk.run('explain', ...ON, 'S1', 'A.2', '--lang', 'en')).notes).toEqual([
      'The index has no node "A.2"; did you mean A.1?',
    ])
    expect((await desk.run('explain', ...ON, 'S1', 'xyz')).notes).toEqual([
      'Bộ chỉ số không có mục "xyz"; các mục: total, A, A.1, B, B.1.',
    ])
  })
})

describe('check, describe and diff', () => {
  test('check is silent about a sound definition but for one line', async () => {
    expect(await desk.run('check', './mau.yaml')).toEqual({
      code: 0,
      printed: '',
      notes: ['mau.yaml: đạt, 0 cảnh báo.'],
    })
  })

  test('check lists every fault with line and column, and ends with 3', async () => {
    await desk.put('sai.yaml', DEFINITION.replace('scale: 10', 'scale: 11'))
    const vi = await desk.run('check', './sai.yaml')
    expect(vi.code).toBe(3)
    expect(vi.printed).toMatch(
      /^sai\.yaml:8:\d+ {2}Thang điểm là 11[^\n]*\n {4}The scale is 11[^\n]*\[scale-mismatch\]\n$/,
    )
    const en = await desk.run('check', './sai.yaml', '--lang', 'en')
    expect(en.printed).toMatch(
      /^sai\.yaml:8:\d+ {2}The scale is 11[^\n]*\n {4}Thang điểm là 11[^\n]*\[scale-mismatch\]\n$/,
    )
    expect(vi.notes).toEqual(['sai.yaml: 1 lỗi, 0 cảnh báo.'])
    expect(en.notes).toEqual(['sai.yaml: 1 error, 0 warnings.'])
    const json = JSON.parse((await desk.run('check', './sai.yaml', '--format', 'json')).printed)
    expect(json).toEqual([expect.objectContaining({ code: 'scale-mismatch', line: 8, severity: 'error' })])
  })

  test('describe puts every node in words', async () => {
    const { printed } = await desk.run('describe', './mau.yaml', '--format', 'csv')
    expect(printed.split('\n').map((line) => line.split(',')[0])).toEqual([
      'code',
      'total',
      'A',
      'A.1',
      'B',
      'B.1',
      '',
    ])
    const english = await desk.run('describe', './mau.yaml', 'b', '--lang', 'en')
    expect(english.printed).toContain('Plan issued')
    expect(english.printed).not.toContain('Share on time')
  })

  test('diff tells what changed and counts it', async () => {
    const { code, notes } = await desk.run('diff', './mau.yaml', './mau-2027.yaml')
    expect(code).toBe(0)
    expect(notes.at(-1)).toBe('5 thay đổi: 4 đổi điểm tối đa, 1 đổi cách tính.')
    const none = await desk.run('diff', './mau.yaml', './mau.yaml', '--lang', 'en')
    expect(none.notes).toEqual(['0 changes.'])
  })
})

describe('improve', () => {
  test('takes every loss as one task of equal cost', async () => {
    const { code, printed, notes } = await desk.run(
      'improve',
      ...ON,
      'S2',
      '--target-rank',
      '1',
      '--format',
      'csv',
    )
    expect(code).toBe(0)
    expect(printed).toBe('code,name,gain,cost\nB.1,Ban hành kế hoạch,2.5,1\n')
    expect(notes.at(-1)).toBe(
      'Thêm 2,50 điểm (7,50 → 10,00); hạng 2 → 1 nếu các đơn vị khác giữ nguyên; chi phí 1; đã chứng minh là tốt nhất.',
    )
  })

  test('has nothing to do for a target that is reached', async () => {
    const { code, printed } = await desk.run('improve', ...ON, 'S1', '--target-rank', '1')
    expect(code).toBe(0)
    expect(printed).toContain('(không có dòng nào)')
  })

  test('reads tasks with gains and costs', async () => {
    await desk.put('viec.csv', 'code,cost,gain\nA.1,3,"0,5"\n')
    const { printed } = await desk.run(
      'improve',
      ...ON,
      'S1',
      '--budget',
      '3',
      '--candidates',
      './viec.csv',
      '--format',
      'csv',
    )
    expect(printed).toBe('code,name,gain,cost\nA.1,,0.5,3\n')
  })

  test.each([
    ['code,gain\nA.1,1', 'viec.csv:1: thiếu cột "cost".'],
    ['code,gain,cost\nA.1,Infinity,1', 'viec.csv:2: "gain" phải là số không âm, không phải "Infinity".'],
    ['code,gain,cost\nZ,1,1', 'viec.csv:2: bộ chỉ số không có mục "Z".'],
    ['code,gain,cost,requires\nA.1,1,1,B.1', 'viec.csv: việc "A.1" nhắc đến "B.1", không có trong bảng.'],
  ])('refuses tasks that make no sense: %j', async (content, vi) => {
    await desk.put('viec.csv', `${content}\n`)
    const { code, printed, notes } = await desk.run(
      'improve',
      ...ON,
      'S1',
      '--budget',
      '3',
      '--candidates',
      './viec.csv',
    )
    expect([code, printed, notes]).toEqual([4, '', [vi]])
  })

  test('refuses a code that stands twice', async () => {
    await desk.put('viec.csv', 'code,gain,cost\nA.1,1,1\nA.1,1,1\n')
    const { code } = await desk.run('improve', ...ON, 'S1', '--budget', '3', '--candidates', './viec.csv')
    expect(code).toBe(4)
  })

  test('wants exactly one aim, and a rank to start from', async () => {
    expect((await desk.run('improve', ...ON, 'S1')).code).toBe(2)
    expect((await desk.run('improve', ...ON, 'S1', '--budget', '1', '--target-rank', '1')).code).toBe(2)
    expect((await desk.run('improve', ...ON, 'S3', '--target-rank', '1')).code).toBe(4)
    expect((await desk.run('improve', ...ON, 'S1', '--budget', 'nhiều')).notes).toContain(
      '--budget phải là số ≥ 0, không phải "nhiều".',
    )
  })
})

describe('uncertainty and sensitivity', () => {
  test.each(['./mau.yaml ./so-lieu.csv', './tong-hop.yaml ./tong-hop.csv'])(
    'give the same for the same seed: %s',
    async (files) => {
      const words = [
        'uncertainty',
        ...files.split(' '),
        '--runs',
        '20',
        '--weights',
        '25%',
        '--format',
        'csv',
      ]
      const first = await desk.run(...words)
      expect(first.code).toBe(0)
      expect(first.printed.split('\n')[0]).toBe(
        'unit,unit_name,points,rank,points_5,points_95,rank_median,rank_5,rank_95,rank_best,rank_worst,first_share',
      )
      expect(await desk.run(...words)).toEqual(first)
    },
  )

  test('write estimates with the decimals of totals', async () => {
    const { printed } = await desk.run(
      'uncertainty',
      './tong-hop.yaml',
      './tong-hop.csv',
      '--runs',
      '20',
      '--weights',
      '0.25',
    )
    const figures = printed.match(/\d+,\d+(?! %)/g)!.filter((figure) => !figure.endsWith('0,0'))
    expect(figures.length).toBeGreaterThan(8)
    const points = printed
      .split('\n')
      .slice(3, -1)
      .map((line) => line.split(/ {2,}/)[1])
    for (const each of points) expect(each).toMatch(/^\d+,\d\d$/)
  })

  test('sensitivity has one row per input, in both languages', async () => {
    const { code, printed, notes } = await desk.run(
      'sensitivity',
      './tong-hop.yaml',
      './tong-hop.csv',
      '--rows',
      '8',
      '--weights',
      '20%',
      '--format',
      'csv',
      '--lang',
      'en',
    )
    expect(code).toBe(0)
    expect(printed.split('\n').map((line) => line.split(',')[0])).toEqual(['input', 'X', 'Y', ''])
    expect(notes).toContain('32 evaluations, seed 1.')
  })

  test('refuse shares above 100 %, fractions of runs and unknown methods', async () => {
    const run = async (...words: string[]) =>
      desk.run('uncertainty', './tong-hop.yaml', './tong-hop.csv', ...words)
    expect(await run('--weights', '150%')).toMatchObject({
      code: 2,
      notes: ['--weights phải từ 0 % đến 100 %.'],
    })
    expect(await run('--runs', '2.5')).toMatchObject({ code: 2 })
    expect(await run('--aggregation', 'median')).toMatchObject({ code: 2 })
    expect(await run('--seed', '-1')).toMatchObject({ code: 2 })
  })
})

describe('what is uncertain', () => {
  const composite = async (...words: string[]) =>
    desk.run('uncertainty', './tong-hop.yaml', './tong-hop.csv', '--runs', '4', ...words)
  const points = async (...words: string[]) => desk.run('uncertainty', ...ON, '--runs', '4', ...words)

  test('is the weight of a node of the index, in any case of letters', async () => {
    expect((await composite('--weights', '10%', '--nodes', 'x')).code).toBe(0)
    expect((await composite('--weights', '10%', '--nodes', 'z')).code).toBe(2)
    expect((await points('--weights', '10%', '--nodes', 'A.1')).notes).toContain(
      '--nodes A.1: chỉ trọng số của các lĩnh vực dao động được: A, B.',
    )
  })

  test('is refused where the kind of index does not know it', async () => {
    expect((await points('--aggregation', 'geometric', '--lang', 'en')).notes).toContain(
      '--aggregation is for composite indices only (method in the definition).',
    )
    await desk.put('sai-so.csv', 'unit,measure,standard_error\nP,x,1\n')
    expect((await composite('--errors', './sai-so.csv')).notes).toContain(
      '--errors chỉ dùng cho bộ chỉ số chấm điểm (method trong định nghĩa).',
    )
  })

  test('are errors of facts that there are', async () => {
    const errors = async (row: string) => {
      await desk.put('sai-so.csv', `unit,measure,standard_error\n${row}\n`)
      return points('--errors', './sai-so.csv')
    }
    expect((await errors('S1,dung_han,"2,5"')).code).toBe(0)
    expect(await errors('S9,dung_han,1')).toMatchObject({ code: 4 })
    expect((await errors('S9,dung_han,1')).notes).toContain('sai-so.csv:2: không có đơn vị "S9".')
    expect((await errors('S1,la,1')).notes).toContain('sai-so.csv:2: không có số liệu "la".')
    expect((await errors('S1,dung_han,-1')).code).toBe(2)
  })

  test('are ways among which the declared one must be', async () => {
    expect((await composite('--aggregation', 'geometric,harmonic')).notes.at(-1)).toMatch(
      /cách đã khai báo phải nằm trong các cách được thử\.$/,
    )
    expect((await composite('--aggregation', 'arithmetic,geometric')).code).toBe(0)
  })

  test('says nothing where no unit has a score', async () => {
    await desk.put('thieu.csv', 'unit,dung_han,tong,ke_hoach\nS1,1,2,\n')
    const { code, printed } = await desk.run('uncertainty', './mau.yaml', './thieu.csv', '--runs', '4')
    expect([code, printed]).toEqual([2, ''])
  })
})

describe('language', () => {
  test('fits before and after the command', async () => {
    for (const words of [
      ['--lang', 'en', 'rank', ...ON],
      ['rank', ...ON, '--lang', 'en'],
      ['rank', '--lang=en', ...ON],
    ])
      expect((await desk.run(...words)).printed).toMatch(/^Sample index\n/)
  })
})
