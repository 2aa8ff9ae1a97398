import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heldValue, measureOf } from '../testing/measure-of.ts'
import { countOutcomes, dryRunImport, type StandingOf } from './dry-run-import.ts'
import { rowReader } from './import-row.ts'
import type { ImportGround } from './judge-row.ts'
import { isTemplate, readTemplate, sheetCell, type TemplateSheet, templateLines } from './template.ts'

const share = measureOf({ code: 'share', kind: 'share', decimals: 2, aggregation: { kind: 'mean' } })
const money = measureOf({ code: 'money', kind: 'decimal', decimals: 3 })
const ground: ImportGround = {
  measures: new Map(
    [
      measureOf(),
      share,
      money,
      measureOf({ code: 'old', retiredOn: '2026-01-01' }),
      measureOf({
        code: 'rate',
        kind: 'share',
        aggregation: { kind: 'ratio', numerator: 'cases', denominator: 'old' },
      }),
    ].map((measure) => [measure.code, measure]),
  ),
  units: new Map([
    ['STC', [{ unit: 'u1', inScope: true, from: '2020-01-01', to: null }]],
    ['SXD', [{ unit: 'u2', inScope: false, from: '2020-01-01', to: null }]],
    ['HUYEN', [{ unit: 'u3', inScope: true, from: '2000-01-01', to: '2025-07-01' }]],
    [
      '01',
      [
        { unit: 'new', inScope: true, from: '2025-07-01', to: null },
        { unit: 'old', inScope: true, from: '2000-01-01', to: '2025-07-01' },
      ],
    ],
  ]),
}

/** Rows as `unit measure period value`, one per line; the outcome of each in a word. */
function outcomes(text: string, standing: StandingOf = () => ({})): readonly string[] {
  const rows = text.split('\n').map((line, k) => {
    const [unit = '', measure = '', period = '', ...value] = line.trim().split(' ')
    return { line: k + 2, unit, measure, period, value: value.join(' ') }
  })
  return dryRunImport(ground, rows, standing).map(({ outcome }) => {
    if (outcome.kind === 'fault') return outcome.fault.code
    if (outcome.kind === 'new') return `new ${outcome.after.value ?? outcome.after.missing}`
    if (outcome.kind === 'changed') return `${outcome.before.value} → ${outcome.after.value}`
    return outcome.kind
  })
}

describe('dryRunImport', () => {
  test('tells what is new, changed, the same and empty', () => {
    const standing: StandingOf = ({ period }) => (period === '2026-08' ? { declared: heldValue('7') } : {})
    expect(
      outcomes('STC cases 2026-09 5\nSTC cases 2026-08 9\nSTC cases 2026-08 9\nSTC cases 2026-07 ', standing),
    ).toEqual(['new 5', '7 → 9', 'same', 'empty'])
    expect(outcomes('STC cases 2026-08 7', standing)).toEqual(['same'])
    expect(outcomes('STC cases 2026-09 0\nSTC cases 2026-10 KPS')).toEqual(['new 0', 'new not-applicable'])
  })

  test('refuses cell by cell, with a code for each reason', () => {
    expect(
      outcomes(
        `X cases 2026-09 5
        SXD cases 2026-09 5
        HUYEN cases 2026-09 5
        STC nothing 2026-09 5
        STC old 2026-09 5
        STC rate 2026-09 5
        STC cases 2026-13 5
        STC cases 2026-Q3 5
        STC cases 2026-09 năm
        STC money 2026-09 1.234
        STC cases 2026-08 1
        STC cases 2026-08 2`,
      ),
    ).toEqual([
      'unit-unknown',
      'unit-outside-scope',
      'unit-closed',
      'measure-unknown',
      'measure-retired',
      'measure-computed',
      'period-unknown',
      'period-of-other-kind',
      'not-a-number',
      'number-ambiguous',
      'new 1',
      'cell-repeated',
    ])
    expect(outcomes('HUYEN cases 2025-06 5')).toEqual(['new 5'])
  })

  test('a code means the unit that held it in the period', () => {
    const rows = ['2025-06', '2025-07'].map((period) => ({
      line: 2,
      unit: '01',
      measure: 'cases',
      period,
      value: '5',
    }))
    expect(dryRunImport(ground, rows, () => ({})).map(({ unit }) => unit)).toEqual(['old', 'new'])
  })

  test('a figure that contradicts a computed one is refused and names it', () => {
    const computed = heldValue('1500', {
      provenance: { kind: 'cases', source: '', at: '2026-10-01T00:00:00Z', by: null },
    })
    const cells = dryRunImport(
      ground,
      [{ line: 2, unit: 'STC', measure: 'cases', period: '2026-09', value: '1 482' }],
      () => ({ computed }),
    )
    expect(cells[0]!.outcome).toMatchObject({
      fault: { code: 'differs-from-computed', vi: expect.stringContaining('(1\u202f500)') },
    })
    expect(countOutcomes(cells)).toEqual({ new: 0, changed: 0, same: 0, empty: 0, fault: 1 })
    expect(outcomes('STC cases 2026-09 1500', () => ({ computed }))).toEqual(['new 1500'])
  })
})

describe('rowReader', () => {
  test('reads long tables in either language, with a reason beside an empty value', () => {
    const read = rowReader(['Mã đơn vị', 'Mã số liệu', 'Kỳ', 'Giá trị', 'Lý do'])!
    expect(read(['STC', 'cases', '2026-09', '', 'chờ quyết toán'], 2)[0]).toMatchObject({
      value: 'Chưa có: chờ quyết toán',
    })
    expect(read(['STC', 'cases', '2026-09', '0', ''], 3)).toEqual([
      { line: 3, unit: 'STC', measure: 'cases', period: '2026-09', value: '0' },
    ])
    expect(read(['STC', 'cases', '2026-09', '', 'Không phát sinh'], 4)[0]!.value).toBe('Không phát sinh')
  })

  test('reads wide tables, one row for every measure, for the period chosen', () => {
    const read = rowReader(['unit', 'Tên', 'cases', 'money'], { period: '2026-09' })!
    expect(read(['STC', 'Sở Tài chính', '5', '1,5'], 2)).toEqual([
      { line: 2, unit: 'STC', measure: 'cases', period: '2026-09', value: '5' },
      { line: 2, unit: 'STC', measure: 'money', period: '2026-09', value: '1,5' },
    ])
  })

  test('takes away the apostrophe that keeps table programs from running a text as a formula', () => {
    const read = rowReader(['unit', 'measure', 'period', 'value'])!
    const values = ["'=1+1", "'-x", "'5", '-5'].map(
      (text) => read(['STC', 'cases', '2026-09', text], 2)[0]!.value,
    )
    expect(values).toEqual(['=1+1', '-x', "'5", '-5'])
  })

  test('knows no other headers', () => {
    expect(rowReader(['a b', 'Tên'])).toBeUndefined()
    expect(rowReader(['measure', 'value'])).toBeUndefined()
    expect(rowReader(['measure', 'value'], { unit: 'STC' })).toBeDefined()
  })
})

describe('a template', () => {
  const figures = ['5', '0.9865', '-1.234', '?', '-', undefined] as const
  const sheet: TemplateSheet = {
    kind: 'periods',
    of: 'u1',
    columns: figures.map((_, k) => ({ code: `2026-0${k + 1}`, title: `Tháng ${k + 1}/2026` })),
    rows: [],
  }

  test('comes back with every cell as it went out', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.nat({ max: 10_000 }), (digits, part) => {
        const cells = [
          sheetCell({ value: String(digits / 1000), missing: null }, money),
          sheetCell({ value: String(part / 10_000), missing: null }, share),
        ]
        const rows = [
          { code: 'money', title: 'Kinh phí', cells: [cells[0]!] },
          { code: 'share', title: 'Tỷ lệ', cells: [cells[1]!] },
        ]
        const lines = templateLines({ ...sheet, columns: sheet.columns.slice(0, 1), rows })
        const units = new Map([['u1', [{ unit: 'u1', inScope: true, from: '2020-01-01', to: null }]]])
        const back = dryRunImport({ ...ground, units }, readTemplate(lines)!, ({ measure }) => ({
          declared: heldValue(measure === 'money' ? String(digits / 1000) : String(part / 10_000)),
        }))
        expect(back.map(({ outcome }) => outcome.kind)).toEqual(['same', 'same'])
      }),
    )
  })

  test('holds codes in its first line and column, and numbers as numbers', () => {
    const row = {
      code: 'cases',
      title: 'Hồ sơ',
      cells: [sheetCell({ value: '5', missing: null }, measureOf())],
    }
    const lines = templateLines({ ...sheet, columns: sheet.columns.slice(0, 1), rows: [row] })
    expect(lines).toEqual([
      ['openpar-measures:periods:u1', null, '2026-01'],
      [null, 'Số liệu', 'Tháng 1/2026'],
      ['cases', 'Hồ sơ', { number: 5, percent: false }],
    ])
    expect([isTemplate(lines[0]!), isTemplate(lines[1]!), isTemplate([])]).toEqual([true, false, false])
    expect(readTemplate(lines.slice(1))).toBeUndefined()
    expect(readTemplate([...lines, [null, 'ghi chú']])).toHaveLength(1)
  })

  test('keeps numbers that a double cannot hold as text', () => {
    expect(sheetCell({ value: '12345678901234567.25', missing: null }, money)).toBe('12345678901234567,25')
    expect(sheetCell({ value: null, missing: 'not-applicable' }, money)).toBe('Không phát sinh')
    expect(sheetCell(undefined, money)).toBeNull()
  })
})
