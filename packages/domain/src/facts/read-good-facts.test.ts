import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFacts } from './read-facts.ts'
import type { Cell } from './table.ts'
import { PLAIN, readText, SMALL, shown, tableOf } from './testing/small-index.ts'

describe('tables', () => {
  test('long and wide give the same facts', () => {
    const facts = ['A handled 20', 'A on_time 15', 'B handled 8', 'B on_time no-value']
    expect(shown(readText('unit|on_time|handled\nA|15|20\nB||8'))).toEqual(facts)
    expect(
      shown(readText('unit|measure|value\nA|on_time|15\nB|handled|8\nA|handled|20\nB|on_time|')),
    ).toEqual(facts)
  })

  test('of units only name, group and kind their units', () => {
    const { facts } = readFacts(
      [
        tableOf('mã đơn vị|tên đơn vị|nhóm|loại đơn vị\nA|Sở A|department|x\nB|Xã B|commune|'),
        tableOf('unit|on_time\nB|1'),
      ],
      SMALL,
    )
    expect(facts!.units).toEqual([
      { code: 'A', name: 'Sở A', group: 'department', kind: 'x', attributes: undefined },
      { code: 'B', name: 'Xã B', group: 'commune', kind: undefined, attributes: undefined },
    ])
    expect(Array.from(facts!.columns.get('on_time')!.values)).toEqual([Number.NaN, 1])
  })

  test('are read in NFD, with a byte order mark, in capitals and with spaces as in NFC', () => {
    const text = '\ufeffĐƠN VỊ | ON_TIME |Kỳ\n Sở A | 7 |2026'.normalize('NFD')
    expect(shown(readText(text))).toEqual(['Sở A on_time 7'])
  })

  test('carry the line, the period and the named source of every value', () => {
    const { facts } = readText(
      'unit|measure|value|period|nguồn\nA|on_time|1|2026|Báo cáo 12\nB|on_time|2|2026|',
    )
    expect(facts!.columns.get('on_time')!.provenance).toEqual(
      new Map([
        [0, { source: 'Báo cáo 12 – so-lieu.csv', line: 2, period: '2026' }],
        [1, { source: 'so-lieu.csv', line: 3, period: '2026' }],
      ]),
    )
  })

  test('may have blank rows, short rows and blank cells beyond the header', () => {
    expect(shown(readText('unit|on_time|handled\n||\nA|1\n\nB|2|3| |'))).toEqual([
      'A handled no-value',
      'A on_time 1',
      'B handled 3',
      'B on_time 2',
    ])
  })

  test('may have a title and an empty line above the header', () => {
    const sheet = 'SỐ LIỆU CCHC NĂM 2026||\n||\nĐơn vị|UBND tỉnh|\nMã đơn vị|on_time|\nA|7|\nB|x|'
    const { faults } = readText(sheet)
    expect(faults).toEqual([expect.objectContaining({ code: 'not-a-number', line: 6, column: 2 })])
    expect(shown(readText(sheet.replace('x', '0')))).toEqual(['A on_time 7', 'B on_time 0'])
    const misspelt = readText(sheet.replace('|on_time|', '|on_time|ghi chú'))
    expect(misspelt.faults[0]).toMatchObject({ code: 'column-unknown', line: 4, column: 3 })
  })

  test.each([
    [19, ['A on_time 1']],
    [20, ['unit-column-missing']],
  ])('with %i more lines above the header are %j', (lines, outcome) => {
    const text = `Tiêu đề\n${'ghi chú\n'.repeat(lines)}unit|on_time\nA|1`
    expect(shown(readText(text))).toEqual(outcome)
  })

  test('of notes with a line "Đơn vị" beside the facts bring no units', () => {
    const read = readText(['unit|on_time\nA|1', 'Thông tin\nĐơn vị|UBND tỉnh\nNgười lập|Phòng CCHC'])
    expect(shown(read)).toEqual(['A on_time 1'])
    expect(read.facts!.units).toHaveLength(1)
    expect(read.faults.map((fault) => fault.code)).toEqual(['table-left-out'])
  })

  test('whose only line with "unit" has no other cell have no header', () => {
    expect(shown(readText('Số liệu\nunit\nA'))).toEqual(['unit-column-missing'])
  })

  test('with a header word such as "constructor" have a column that is not used', () => {
    expect(readText('unit|constructor|on_time\nA|1|2').faults.map((fault) => fault.code)).toEqual([
      'column-unknown',
    ])
  })

  test('may have unknown measures and columns where that was allowed', () => {
    const choice = { unknownMeasures: 'leave-out' } as const
    const long = readText('unit|measure|value\nA|handeld|1\nA|on_time|2', choice)
    expect(shown(long)).toEqual(['A on_time 2'])
    expect(long.faults).toEqual([expect.objectContaining({ code: 'measure-unknown', severity: 'warning' })])
    expect(shown(readText('unit|handeld|on_time\nA|1|2', choice))).toEqual(['A on_time 2'])
  })

  test('may have units that the table of units does not list, where that was allowed', () => {
    const texts = ['unit|name\nA|Sở A', 'unit|on_time\nA|1\nB|2']
    const { facts, faults } = readText(texts, { unknownMeasures: 'leave-out' })
    expect(facts!.units.map((unit) => unit.code)).toEqual(['A', 'B'])
    expect(faults).toEqual([expect.objectContaining({ code: 'unit-unknown', severity: 'warning' })])
  })

  test('name the group that fills gaps, and must not contradict each other about it', () => {
    const composite = { normalisation: { method: 'none' }, aggregation: [{ mean: 'arithmetic' }] } as const
    const definition = {
      ...PLAIN,
      composite: { ...composite, imputation: { method: 'mean', group: 'vùng' } },
    } as const
    const { facts, faults } = readFacts([tableOf('unit|vùng|on_time\nA|Bắc|1\nB||2')], definition)
    expect(facts!.units.map((unit) => unit.attributes)).toEqual([{ vùng: 'Bắc' }, undefined])
    expect(faults).toEqual([])
    const two = [tableOf('unit|vùng|on_time\nA|Bắc|1'), tableOf('unit|vùng|handled\nA|Nam|1')]
    expect(readFacts(two, definition).faults.map((fault) => fault.code)).toEqual(['unit-contradiction'])
  })
})

describe('a cell', () => {
  const read = (measure: string, cell: Cell) => {
    const table = { name: 't', header: ['unit', measure], rows: [{ line: 2, cells: ['A', cell] }] }
    return shown(readFacts([table], PLAIN)).map((line) => line.replace(`A ${measure} `, ''))[0]
  }

  test.each<[Cell, string]>([
    ['12', '12'],
    [' 12 ', '12'],
    ['+1.5', '1.5'],
    ['1,5', '1.5'],
    ['-3,25', '-3.25'],
    ['0,125', '0.125'],
    ['1234,5', '1234.5'],
    ['1.2345', '1.2345'],
    ['1 234 567', '1234567'],
    ['1\u00a0234,5', '1234.5'],
    ['1\u202f234', '1234'],
    ['1e3', '1000'],
    ['1.234', '1.234'],
    ['-0', '0'],
    [0, '0'],
    [12.5, '12.5'],
    ['', 'no-value'],
    [null, 'no-value'],
    [' \t', 'no-value'],
    ['Không phát sinh', 'not-applicable'],
    ['KHÔNG PHÁT SINH'.normalize('NFD'), 'not-applicable'],
    ['n/a', 'not-applicable'],
    ['1,234', 'number-ambiguous'],
    ['-9,999', 'number-ambiguous'],
    ['1,234,567', 'not-a-number'],
    ['1.234,5', 'not-a-number'],
    ['1 2', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['12%', 'not-a-number'],
    ['NA', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1e999', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['１２', 'not-a-number'],
    ['#DIV/0!', 'not-a-number'],
    [Number.NaN, 'not-a-number'],
    [true, 'not-a-number'],
  ])('of numbers with %j is %s', (cell, outcome) => {
    expect(read('cost', cell)).toBe(outcome)
  })

  test.each<[Cell, string]>([
    ['1.234', 'number-ambiguous'],
    ['0.125', '0.125'],
    ['0.5', '0.5'],
    [1.234, '1.234'],
    ['1.2340', '1.234'],
  ])('of something counted with %j is %s', (cell, outcome) => {
    expect(read('handled', cell)).toBe(outcome)
  })

  test.each<[Cell, string]>([
    ['1', '1'],
    ['Có', '1'],
    ['CÓ'.normalize('NFD'), '1'],
    ['x', '1'],
    ['yes', '1'],
    [true, '1'],
    [1, '1'],
    ['0', '0'],
    ['Không', '0'],
    ['không đạt', '0'],
    [false, '0'],
    [0, '0'],
    ['không phát sinh', 'not-applicable'],
    ['', 'no-value'],
    ['y', 'not-yes-no'],
    [0.5, 'not-yes-no'],
  ])('of yes or no with %j is %s', (cell, outcome) => {
    expect(read('plan_issued', cell)).toBe(outcome)
  })

  test.each<[Cell, string]>([
    ['đầy đủ', '0'],
    ['Đầy Đủ'.normalize('NFD'), '0'],
    ['một phần', '1'],
    ['none', '2'],
    ['day du', '0'],
    ['Day-Du', '0'],
    ['MOT_PHAN', '1'],
    ['--', 'answer-unknown'],
    ['kps', 'not-applicable'],
    ['', 'no-value'],
    [0, 'answer-unknown'],
  ])('of a choice with %j is the answer %s', (cell, outcome) => {
    expect(read('level', cell)).toBe(outcome)
  })

  test.each<[string, string]>([
    ['Đúng hạn', '0'],
    ['dung han', '0'],
    ['DUNG-HAN', '0'],
    ['Trễ dưới 30 ngày', '1'],
    ['less than 30 days late', '1'],
    ['không làm', 'answer-unknown'],
    ['Tre', '3'],
    ['trè', 'answer-unknown'],
  ])(
    'of a choice may hold the option without marks or the text of its only level: %s is %s',
    (cell, outcome) => {
      const options = ['dung_han', 'tre_1', 'trễ', 'tre', 'khong_1', 'khong_2']
      const definition = {
        ...PLAIN,
        measures: [{ code: 'plan', name: 'Kế hoạch', kind: 'choice', options }],
        nodes: [
          {
            code: '1',
            name: 'Kế hoạch',
            max: 2,
            rule: {
              kind: 'levels',
              measure: 'plan',
              levels: [
                { when: ['dung_han'], points: 2, text: 'Ban hành kịp thời' },
                { when: 'tre_1', points: 1, text: { vi: 'Trễ dưới 30 ngày', en: 'Less than 30 days late' } },
                { when: ['trễ', 'tre'], points: 0.5, text: 'Muộn' },
                { when: 'khong_1', points: 0, text: 'Không làm' },
                { when: 'khong_2', points: 0, text: 'Không làm' },
              ],
            },
          },
        ],
      } as const
      const result = readFacts([tableOf(`unit|plan\nA|${cell}`)], definition)
      expect(shown(result)).toEqual([outcome.replace(/^(?=\d)/, 'A plan ')])
    },
  )

  test('says why it has no value, in the words of the row or as "not applicable"', () => {
    expect(
      shown(
        readText(
          'unit|measure|value|lý do\nA|on_time||chưa báo cáo\nB|on_time||Không phát sinh\nC|on_time|kps|chưa có hồ sơ\nD|on_time||',
        ),
      ),
    ).toEqual([
      'A on_time chưa báo cáo',
      'B on_time not-applicable',
      'C on_time not-applicable',
      'D on_time no-value',
    ])
  })

  test.each(['-10.5', '40', ''])('at its limit passes: %s', (cell) => {
    expect(readText(`unit|temperature\nA|${cell}`).faults).toEqual([])
  })

  test.each(['0', '2', '1.25', ''])('of a judgement on its scale passes: %s', (cell) => {
    expect(readText(`unit|council\nA|${cell}`).faults).toEqual([])
  })

  test.each(['unit|on_time|handled\nA|12|12', 'unit|on_time|handled\nA|0|0', 'unit|on_time|handled\nA|5|'])(
    'that is no more than its whole raises no doubt: %j',
    (text) => {
      expect(readText(text).faults).toEqual([])
    },
  )
})

describe('laws', () => {
  const row = fc.tuple(
    fc.constantFrom('A', 'B', 'C'),
    fc.constantFrom('on_time', 'handled', 'staff', 'cost', 'peak', 'level'),
    fc.constantFrom('', '1', '2', '0.1', '0,7', 'không phát sinh', 'none'),
    fc.constantFrom('2026-01', '2026-02', '2026-03'),
    fc.constantFrom('', 'chưa báo cáo'),
  )
  const tableWith = (rows: readonly (readonly string[])[]) =>
    tableOf(['unit|measure|value|period|reason', ...rows.map((cells) => cells.join('|'))].join('\n'))

  test('the order of rows does not matter', () => {
    const rows = fc
      .uniqueArray(row, { minLength: 1, maxLength: 20, selector: ([u, m, , p]) => `${u} ${m} ${p}` })
      .chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })))
    let read = 0
    fc.assert(
      fc.property(rows, ([given, shuffled]) => {
        const first = readFacts([tableWith(given)], PLAIN)
        if (first.facts) read++
        const all = (result: typeof first) =>
          result.facts ? shown(result) : result.faults.map((f) => f.code).sort()
        expect(all(readFacts([tableWith(shuffled)], PLAIN))).toEqual(all(first))
      }),
      { numRuns: 500 },
    )
    expect(read).toBeGreaterThan(20)
  })

  test('any table at all gives facts or errors, never both, and never throws', () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(
        'unit',
        'measure',
        'value',
        'on_time',
        'A',
        'period',
        'không',
        '1,000',
        null,
        true,
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.double(),
    )
    const table = fc.record({
      name: fc.string(),
      header: fc.array(
        fc.oneof(
          fc.constantFrom('unit', 'measure', 'value', 'on_time', 'handled', 'group', 'period', 'reason', ''),
          fc.string(),
        ),
        { maxLength: 6 },
      ),
      rows: fc.array(fc.record({ line: fc.nat(), cells: fc.array(cell, { maxLength: 7 }) }), {
        maxLength: 8,
      }),
    })
    fc.assert(
      fc.property(
        fc.array(table, { maxLength: 3 }),
        fc.option(fc.string(), { nil: undefined }),
        (tables, period) => {
          const { facts, faults, errorCount } = readFacts(tables, PLAIN, { period })
          expect(facts === undefined).toBe(errorCount > 0)
          expect(faults.filter((fault) => fault.severity === 'error')).toHaveLength(errorCount)
          for (const { vi, en, line, column } of faults) {
            expect(vi).not.toBe('')
            expect(en).not.toBe('')
            expect(line).toBeGreaterThanOrEqual(0)
            expect(column).toBeGreaterThanOrEqual(1)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
