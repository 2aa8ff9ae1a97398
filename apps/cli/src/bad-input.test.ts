import { chmod, mkdir } from 'node:fs/promises'
import { Workbook } from '@cj-tech-master/excelts'
import { describe, expect, test } from 'vitest'
import { openDesk } from './testing/desk.ts'
import { DEFINITION, FACTS } from './testing/sample.ts'

const desk = await openDesk({ 'mau.yaml': DEFINITION, 'so-lieu.csv': FACTS })
await mkdir(desk.path('thu-muc'))

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const withoutMark = (text: string) => Buffer.from(text, 'utf16le')
/** "Sở" in Windows-1258: o with horn, then a combining hook above. */
const windows1258 = Buffer.from([...Buffer.from('unit,name\nS1,S'), 0xf5, 0xd2, 0x0a])

async function bomb(): Promise<Uint8Array> {
  const { zip } = await import('@cj-tech-master/excelts/archive')
  const archive = zip()
  archive.add('xl/workbook.xml', new Uint8Array(210 * 1024 * 1024))
  return archive.bytes()
}

interface BadFile {
  readonly name: string
  readonly content: string | Uint8Array
  readonly code: number
  readonly vi: RegExp
  readonly en: RegExp
}

const BAD: readonly BadFile[] = [
  {
    name: 'a.xls',
    content: 'x',
    code: 2,
    vi: /dạng cũ \(\.xls\); hãy mở/,
    en: /an old Excel file \(\.xls\)/,
  },
  { name: 'a.pdf', content: 'x', code: 2, vi: /Không biết đọc a\.pdf/, en: /Cannot read a\.pdf/ },
  {
    name: 'a.json',
    content: '[{"unit": ]',
    code: 4,
    vi: /không phải JSON đúng cú pháp/,
    en: /not valid JSON/,
  },
  {
    name: 'b.json',
    content: '{"unit": 1}',
    code: 4,
    vi: /phải là một danh sách/,
    en: /must be a list of records/,
  },
  { name: 'c.json', content: '[1]', code: 4, vi: /mục thứ 1 không phải/, en: /item 1 is not a record/ },
  {
    name: 'd.json',
    content: '[{"unit": {}}]',
    code: 4,
    vi: /"unit" phải là số hoặc chữ/,
    en: /a number or a text/,
  },
  {
    name: 'e.json',
    content: '[]',
    code: 4,
    vi: /e\.json:1:1 {2}Bảng số liệu trống/,
    en: /The table of facts is empty/,
  },
  {
    name: 'a.csv',
    content: 'unit,dung_han\nS1,"75\nS2,3\n',
    code: 4,
    vi: /^a\.csv:\d+: tệp CSV bị lỗi cú pháp, .*CSV_QUOTE_NOT_CLOSED/,
    en: /a quote that is never closed/,
  },
  {
    name: 'b.csv',
    content: utf16(FACTS),
    code: 5,
    vi: /không phải văn bản mã UTF-8/,
    en: /not text in UTF-8/,
  },
  {
    name: 'c.csv',
    content: withoutMark(FACTS),
    code: 5,
    vi: /không phải văn bản mã UTF-8/,
    en: /not text in UTF-8/,
  },
  {
    name: 'd.csv',
    content: windows1258,
    code: 5,
    vi: /không phải văn bản mã UTF-8/,
    en: /not text in UTF-8/,
  },
  {
    name: 'e.csv',
    content: '',
    code: 4,
    vi: /^e\.csv:1:1 {2}Bảng số liệu trống/,
    en: /The table of facts is empty/,
  },
  { name: 'f.csv', content: 'unit,dung_han\n', code: 4, vi: /chỉ có tiêu đề/, en: /a header and no rows/ },
  { name: 'a.xlsx', content: '', code: 5, vi: /a\.xlsx: tệp rỗng/, en: /the file is empty/ },
  {
    name: 'b.xlsx',
    content: 'not a workbook',
    code: 5,
    vi: /không phải sổ Excel/,
    en: /not a readable \.xlsx/,
  },
  {
    name: 'c.xlsx',
    content: 'PK\u0003\u0004 cut off',
    code: 5,
    vi: /không phải sổ Excel/,
    en: /not a readable \.xlsx/,
  },
]

describe('a file of facts that cannot be read', () => {
  test.each(BAD)('$name: $en', async ({ name, content, code, vi, en }) => {
    await desk.put(name, content)
    const told = await desk.run('evaluate', './mau.yaml', `./${name}`)
    expect(told).toMatchObject({ code, printed: '' })
    expect(told.notes[0]).toMatch(vi)
    const english = await desk.run('evaluate', './mau.yaml', `./${name}`, '--lang', 'en')
    expect(english.notes[0]).toMatch(en)
  })

  test('a workbook that unpacks to 210 MB is refused before it is read', async () => {
    await desk.put('bom.xlsx', await bomb())
    expect(await desk.run('evaluate', './mau.yaml', './bom.xlsx')).toEqual({
      code: 5,
      printed: '',
      notes: ['bom.xlsx: sổ Excel lớn hơn 30 MB, hoặc bung ra lớn hơn 200 MB; hãy lưu thành CSV UTF-8.'],
    })
  })

  test('a missing file and a folder are told apart', async () => {
    expect(await desk.run('evaluate', './mau.yaml', './khong-co.csv')).toEqual({
      code: 5,
      printed: '',
      notes: ['Không tìm thấy tệp khong-co.csv.'],
    })
    await mkdir(desk.path('thu-muc.csv'))
    expect((await desk.run('evaluate', './mau.yaml', './thu-muc.csv', '--lang', 'en')).notes).toEqual([
      'thu-muc.csv is a folder, not a file.',
    ])
  })
})

describe('a definition that cannot be read', () => {
  test.each<[string, string | Uint8Array, number]>([
    ['nhi-phan.yaml', new Uint8Array([0, 159, 146, 150, 0, 1]), 5],
    ['trong.yaml', '', 3],
    ['cu-phap.yaml', 'id: [', 3],
    ['khac.yaml', 'hello', 3],
    ['to.yaml', `id: ${'x'.repeat(6 * 1024 * 1024)}\n`, 3],
  ])('%s ends every command with a sentence and no result', async (name, content, code) => {
    await desk.put(name, content)
    for (const words of [
      ['evaluate', `./${name}`, './so-lieu.csv'],
      ['check', `./${name}`],
      ['describe', `./${name}`],
    ]) {
      const outcome = await desk.run(...words)
      expect(outcome.code).toBe(code)
      expect(outcome.notes.length).toBeGreaterThan(0)
    }
  })

  test('a frame is described as one', async () => {
    await desk.put('khung.yaml', DEFINITION.replace('status: illustrative', 'status: frame'))
    const { code, notes } = await desk.run('evaluate', './khung.yaml', './so-lieu.csv')
    expect([code, notes.at(-1)]).toEqual([3, expect.stringContaining('khung')])
  })
})

describe('bad facts', () => {
  test('are listed by place, then counted, and nothing is scored', async () => {
    await desk.put('sai.csv', 'unit,dung_han,tong,ke_hoach\nS1,x,100,day-du\nS2,101,100,day-du\n')
    expect(await desk.run('evaluate', './mau.yaml', './sai.csv', '--lang', 'en')).toEqual({
      code: 4,
      printed: '',
      notes: [
        'sai.csv:2:2  S1, dung_han: "x" is not a number; correct it, or leave it empty and give a reason.  [not-a-number]',
        'sai.csv:3:2  warning: S2: dung_han = 101 is above tong = 100; please check.  [numerator-above-denominator]',
        'Facts sai.csv have 1 error; nothing was scored.',
      ],
    })
  })

  test('by the thousand are cut off after two hundred, errors first, and counted in full', async () => {
    const rows = Array.from({ length: 5000 }, (_, k) => `U${k},x,1,day-du`)
    await desk.put('nhieu.csv', `unit,dung_han,tong,ke_hoach,ghi chú\n${rows.join('\n')}\n`)
    const { code, notes } = await desk.run('evaluate', './mau.yaml', './nhieu.csv')
    expect(code).toBe(4)
    expect(notes).toHaveLength(202)
    expect(notes[0]).toMatch(/^nhieu\.csv:2:2 .*\[not-a-number\]$/)
    expect(notes.slice(-2)).toEqual([
      '… và 4801 chỗ nữa.',
      'Số liệu nhieu.csv có 5000 lỗi; chưa tính điểm cho đơn vị nào.',
    ])
  })

  test('quote no control characters to the terminal', async () => {
    await desk.put('esc.csv', 'unit,dung_han\nS1,\u001b[2Jx\n')
    const { notes } = await desk.run('evaluate', './mau.yaml', './esc.csv')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question
    expect(notes.join('')).not.toMatch(/[\u0000-\u001f]/)
  })

  test('with measures and units the index does not know pass where that is asked for', async () => {
    await desk.put('la.csv', 'unit,measure,value\nS1,dung_han,1\nS1,tong,2\nS1,la,3\n')
    expect((await desk.run('evaluate', './mau.yaml', './la.csv')).code).toBe(4)
    expect((await desk.run('evaluate', './mau.yaml', './la.csv', '--allow-unknown')).code).toBe(0)
  })
})

describe('other tables of facts', () => {
  const SCORED = 'S1,total,8.5,10,1.5,1,scored'

  test.each([
    ['semicolons and decimal commas', 'unit;dung_han;tong;ke_hoach\nS1;37,5;50;day-du\n'],
    ['tabs', 'unit\tdung_han\ttong\tke_hoach\nS1\t75\t100\tday-du\n'],
    ['a first line that names the delimiter', 'sep=;\nunit;dung_han;tong;ke_hoach\nS1;75;100;day-du\n'],
    [
      'a byte order mark, CRLF and blank lines',
      '\ufeff\r\nunit,dung_han,tong,ke_hoach\r\n\r\nS1,75,100,day-du\r\n',
    ],
    ['quotes around everything', '"unit","dung_han","tong","ke_hoach"\n"S1","75","100","day-du"\n'],
  ])('in CSV with %s are read', async (_, content) => {
    await desk.put('khac.csv', content)
    const { printed, notes } = await desk.run('evaluate', './mau.yaml', './khac.csv', '--format', 'csv')
    expect(notes).toEqual([])
    expect(printed).toContain(SCORED)
  })

  test('in CSV keep the line of their row through blank lines and line breaks in quotes', async () => {
    await desk.put('dong.csv', 'unit,name,dung_han\n\nS1,"Sở\nMột",1\nS2,Hai,x\n')
    const { notes } = await desk.run('evaluate', './mau.yaml', './dong.csv')
    expect(notes[0]).toMatch(/^dong\.csv:5:3 /)
  })

  test('in JSON are read, wide and long', async () => {
    await desk.put(
      'ngang.json',
      JSON.stringify([{ unit: 'S1', dung_han: 75, tong: 100, ke_hoach: 'day-du' }]),
    )
    await desk.put(
      'doc.json',
      JSON.stringify([
        { unit: 'S1', measure: 'dung_han', value: '37.5' },
        { unit: 'S1', measure: 'tong', value: 50 },
        { unit: 'S1', measure: 'ke_hoach', value: 'day-du', reason: null },
      ]),
    )
    for (const name of ['./ngang.json', './doc.json'])
      expect((await desk.run('evaluate', './mau.yaml', name, '--format', 'csv')).printed).toContain(SCORED)
  })

  test('in Excel are read from every sheet, with formulas, dates and rich text; a sheet of notes is left out', async () => {
    const workbook = new Workbook()
    const units = workbook.addWorksheet('Đơn vị')
    units.addRows([
      ['Mã đơn vị', 'Tên đơn vị'],
      ['S1', { richText: [{ text: 'Sở ' }, { text: 'Một' }] }],
    ])
    const facts = workbook.addWorksheet('Số liệu')
    facts.addRows([[], ['unit', 'period', 'dung_han', 'tong', 'ke_hoach']])
    facts.addRow(['S1', new Date(Date.UTC(2026, 2, 31)), { formula: '70+5', result: 75 }, 100, 'day-du'])
    workbook.addWorksheet('Ghi chú').addRows([['Nguồn số liệu: báo cáo quý'], ['Người lập: A']])
    await desk.put('so.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))
    const { code, printed, notes } = await desk.run(
      'evaluate',
      './mau.yaml',
      './so.xlsx',
      '--format',
      'csv',
      '--period',
      '2026-03',
    )
    expect(notes).toEqual([expect.stringMatching(/^so\.xlsx#Ghi chú:1:1 .*\[table-left-out\]$/)])
    expect(code).toBe(0)
    expect(printed).toContain(SCORED)
    const told = await desk.run('explain', './mau.yaml', './so.xlsx', 'Sở Một', 'A.1')
    expect(told.printed).toContain('← so.xlsx#Số liệu:3 (2026-03-31)')
  })

  test('in Excel with the error of a formula, or without its result, are refused', async () => {
    const workbook = new Workbook()
    const facts = workbook.addWorksheet('Số liệu')
    facts.addRows([
      ['unit', 'dung_han', 'tong'],
      ['S1', { formula: '1/0', result: { error: '#DIV/0!' } }, 1],
      ['S2', { formula: 'A1+1' }, 1],
    ])
    await desk.put('loi.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))
    const { code, notes } = await desk.run('evaluate', './mau.yaml', './loi.xlsx')
    expect(code).toBe(4)
    expect(notes[0]).toContain('loi.xlsx#Số liệu:2:2')
    expect(notes[0]).toContain('"#DIV/0!" không phải là số')
    expect(notes[1]).toContain('loi.xlsx#Số liệu:3:2')
  })

  test('beside a table of units must name units that it lists', async () => {
    await desk.put('don-vi.csv', 'unit,name\nS1,Một\nS2,Hai\n')
    const { code, notes } = await desk.run(
      'evaluate',
      './mau.yaml',
      './so-lieu.csv',
      '--units',
      './don-vi.csv',
    )
    expect(code).toBe(4)
    expect(notes.some((note) => note.includes('Đơn vị "S3" không có trong bảng đơn vị'))).toBe(true)
  })
})

describe('wrong use', () => {
  test.each([
    [['rank'], 'Thiếu tham số <definition>.', "Missing required argument 'definition'."],
    [
      ['rank', 'a', 'b', 'c'],
      'Lệnh rank nhận 2 tham số, không phải 3.',
      "Too many arguments for 'rank'. Expected 2 arguments but got 3: a, b, c.",
    ],
    [['rnak'], 'Không có lệnh "rnak". Có phải rank?', "Unknown command 'rnak'. Did you mean rank?"],
    [
      ['rank', 'a', 'b', '--perido', 'x'],
      'Không có tùy chọn --perido. Có phải --period?',
      "Unknown option '--perido'. Did you mean --period?",
    ],
    [
      ['rank', 'a', 'b', '--period'],
      'Tùy chọn --period <period> thiếu giá trị.',
      "Option '--period <period>' argument missing.",
    ],
    [
      ['rank', 'a', 'b', '--format', 'pdf'],
      '--format <format>: "pdf" không dùng được; chọn một trong: table, csv, json, xlsx.',
      "Option '--format <format>' argument 'pdf' is invalid. Allowed choices are table, csv, json, xlsx.",
    ],
  ])('%j is told in the language asked for and ends with 2', async (words, vi, en) => {
    expect(await desk.run(...words)).toEqual({ code: 2, printed: '', notes: [vi, 'Xem openpar --help.'] })
    expect(await desk.run('--lang', 'en', ...words)).toEqual({
      code: 2,
      printed: '',
      notes: [en, 'See openpar --help.'],
    })
  })

  test.each([
    [['--losses', 'nhiều'], '--losses phải là số 0–100, không phải "nhiều".'],
    [['--losses', '1.5'], '--losses phải là số nguyên.'],
    [['--option', 'x'], '--option x: phải viết mã=giá trị.'],
  ])('%j is told', async (words, vi) => {
    expect(await desk.run('rank', './mau.yaml', './so-lieu.csv', ...words)).toMatchObject({
      code: 2,
      printed: '',
    })
    expect((await desk.run('rank', './mau.yaml', './so-lieu.csv', ...words)).notes).toContain(vi)
  })

  test('no command at all shows the help and ends with 2', async () => {
    const { code, printed, notes } = await desk.run()
    expect([code, printed]).toEqual([2, ''])
    expect(notes.join('\n')).toContain('Các lệnh / Commands:')
  })

  test('help is in both languages, with examples and exit codes, and ends with 0', async () => {
    const { code, printed } = await desk.run('--help')
    expect(code).toBe(0)
    expect(printed).toContain('Ví dụ / Examples:')
    expect(printed).toContain(
      '  5  tệp không có, không đọc hay ghi được / a file is absent, unreadable or unwritable',
    )
    for (const command of ['rank', 'explain', 'improve', 'uncertainty', 'import-definition'])
      expect((await desk.run(command, '--help')).printed).toMatch(
        /^Cách dùng \/ Usage: openpar .*[\s\S]*Ví dụ \/ Examples:/,
      )
  })
})

describe('writing to a file', () => {
  const RANK = ['rank', './mau.yaml', './so-lieu.csv']

  async function opened(...words: string[]): Promise<Workbook> {
    await desk.run(...words, '--out', './mo.xlsx')
    const workbook = new Workbook()
    await workbook.xlsx.load((await desk.read('mo.xlsx')) as never)
    return workbook
  }

  test.each([
    ['kq.csv', /^rank,unit,unit_name/],
    ['kq.json', /^\[\n \{\n {2}"rank": 1/],
    ['kq.txt', /^Bộ mẫu\n\nHạng/],
    ['kq', /^Bộ mẫu/],
  ])('%s takes the format of its ending', async (name, content) => {
    const { code, printed, notes } = await desk.run(...RANK, '--out', `./${name}`)
    expect([code, printed]).toEqual([0, ''])
    expect(notes[0]).toBe(`Đã ghi 3 dòng vào ${name}.`)
    expect(String(await desk.read(name))).toMatch(content)
  })

  test('xlsx has titles, numbers as numbers and statuses in words', async () => {
    await desk.run(...RANK, '--out', './kq.xlsx', '--lang', 'en')
    const workbook = new Workbook()
    await workbook.xlsx.load((await desk.read('kq.xlsx')) as never)
    const rows = workbook.worksheets[0]!.getSheetValues()
      .slice(1)
      .map((row) => (row as unknown[]).slice(1))
    expect(rows[0]).toEqual([
      'Rank',
      'Unit',
      'Name of unit',
      'Points',
      'Lost',
      'A Handling of cases',
      'B Direction',
      'Status',
      'Largest losses',
    ])
    expect(rows[1]).toEqual([1, 'S1', 'Sở Một', 8.5, 1.5, 4.5, 4, 'scored', 'Share on time\u00a0−1.50'])
    expect(rows[3]!.slice(1, 8)).toEqual(['S3', 'Sở Ba', 2, 4, 2, undefined, 'incomplete'])
  })

  test('xlsx prints landscape on one page across under repeated heads, filtered, by OpenPAR', async () => {
    const workbook = await opened(...RANK)
    expect([workbook.creator, workbook.worksheets.map(({ name }) => name)]).toEqual([
      'OpenPAR',
      ['Xếp hạng', 'Thông tin'],
    ])
    const sheet = workbook.worksheets[0]!
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    })
    expect(sheet.autoFilter).toBe('A1:I4')
    expect(sheet.getCell('I2').value).toBe('Tỷ lệ đúng hạn\u00a0−1,50')
    expect(sheet.getCell('H4').value).toBe('chưa đủ')
  })

  test('xlsx tells on a second sheet what it was made from and what people must know', async () => {
    const about = (await opened(...RANK)).worksheets[1]!
    const rows = about
      .getSheetValues()
      .slice(1)
      .map((row) => (row as unknown[]).slice(1))
    expect(rows).toEqual([
      ['Báo cáo', 'Bộ mẫu'],
      ['Bộ chỉ số', 'Bộ mẫu'],
      ['Mã định nghĩa', 'mau'],
      ['Phiên bản', '2026'],
      ['Căn cứ', 'Bộ thử'],
      ['Tình trạng', 'minh họa'],
      ['Tệp đã đọc', 'mau.yaml'],
      ['', 'so-lieu.csv'],
      ['Ghi chú', '1 đơn vị chưa đủ số liệu nên chưa có hạng:'],
      ['', '  S3 Sở Ba: thiếu ke_hoach.'],
      ['Phần mềm', expect.stringMatching(/^OpenPAR \d+\.\d+\.\d+/)],
    ])
  })

  test('xlsx of evaluate names units and nodes, and shows nothing where nothing is known', async () => {
    const sheet = (await opened('evaluate', './mau.yaml', './so-lieu.csv')).worksheets[0]!
    const rowAt = (row: number) => (sheet.getRow(row).values as unknown[]).slice(1)
    expect(rowAt(2)).toEqual(['S1', 'Sở Một', 'total', 'Bộ mẫu', 8.5, 10, 1.5, 1, 'đã tính'])
    // S3 has no plan, the only part of B.
    expect(rowAt(15)).toEqual(['S3', 'Sở Ba', 'B', 'Chỉ đạo', undefined, 4, undefined, undefined, 'chưa đủ'])
  })

  test('xlsx needs a file, and an unknown ending a format', async () => {
    expect((await desk.run(...RANK, '--format', 'xlsx')).notes).toContain('Định dạng xlsx cần --out TỆP.')
    expect(await desk.run(...RANK, '--out', './kq.pdf')).toMatchObject({ code: 2 })
    expect(await desk.run(...RANK, '--out', './kq.pdf', '--format', 'csv')).toMatchObject({ code: 0 })
  })

  test('that cannot be written ends with 5 and leaves nothing behind', async () => {
    const before = await desk.names()
    expect(await desk.run(...RANK, '--out', './khong-co/kq.csv')).toMatchObject({ code: 5 })
    expect((await desk.run(...RANK, '--out', './thu-muc', '--format', 'csv')).code).toBe(5)
    expect(await desk.names()).toEqual(before)
  })

  test.skipIf(process.getuid?.() === 0)(
    'without the right to write ends with 5 (skipped for root, who may always write)',
    async () => {
      await mkdir(desk.path('khoa'))
      await chmod(desk.path('khoa'), 0o500)
      expect((await desk.run(...RANK, '--out', './khoa/kq.csv')).code).toBe(5)
    },
  )

  test('over a file to be read is refused', async () => {
    const { code } = await desk.run(...RANK, '--out', './so-lieu.csv')
    expect(code).toBe(2)
    expect(String(await desk.read('so-lieu.csv'))).toBe(FACTS)
  })

  test('with errors in the facts leaves no file', async () => {
    await desk.put('hong.csv', 'unit,dung_han\nS1,x\n')
    await desk.run('rank', './mau.yaml', './hong.csv', '--out', './khong-sinh.csv')
    expect(await desk.names()).not.toContain('khong-sinh.csv')
  })
})
