import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { historyOf } from '../history/history-of.ts'
import { childrenOn } from '../map/unit-on.ts'
import { applyChange } from '../organisation-change.ts'
import { rebaseOn } from '../rebase/rebase-on.ts'
import { changeOf, mapOf } from '../testing/map-of.ts'
import { loadProvinces } from './load-provinces.ts'
import type { ProvinceTables } from './province-table.ts'

const read = (name: string) =>
  parse(readFileSync(resolve(import.meta.dirname, '../../../../../definitions/units', `${name}.csv`)), {
    columns: true,
  })
const tables = {
  before: read('provinces-before'),
  after: read('provinces-after'),
  successions: read('province-successions'),
  changes: read('province-changes'),
} as unknown as ProvinceTables

let next = 0
const empty = mapOf('')
const map = applyChange(
  empty,
  changeOf(loadProvinces(empty, tables, { parent: null, newId: () => `p${++next}` })),
)
const on = (day: string) => childrenOn(map, null, day)
const find = (day: string, name: string) => on(day).find((state) => state.shortName === name)!

test('63 provinces stand until 30 June 2025 and 34 from 1 July', () => {
  expect([
    on('2008-07-31').length,
    on('2025-06-30').length,
    on('2025-07-01').length,
    on('2026-11-01').length,
  ]).toEqual([0, 63, 34, 34])
})

test('11 provinces go on and 23 are new, formed from 52', () => {
  const before = new Set(on('2025-06-30').map(({ unit }) => unit))
  expect(on('2025-07-01').filter(({ unit }) => before.has(unit)).length).toBe(11)
  expect(map.successions.length).toBe(52)
})

test('the seven provinces whose name kept and code changed are not the units that held the code before', () => {
  const seven = ['An Giang', 'Bắc Ninh', 'Đồng Tháp', 'Gia Lai', 'Lào Cai', 'Quảng Trị', 'Tây Ninh']
  const pairs = seven.map((name) => [find('2025-06-30', name).code, find('2025-07-01', name).code])
  expect(pairs).toEqual([
    ['89', '91'],
    ['27', '24'],
    ['87', '82'],
    ['64', '52'],
    ['10', '15'],
    ['45', '44'],
    ['72', '80'],
  ])
  expect(find('2025-06-30', 'Kiên Giang').code).toBe('91')
})

test('Huế and Đồng Nai became cities on their own days, without merging', () => {
  expect(
    [on('2024-12-31'), on('2025-01-01')].map((list) => list.find(({ code }) => code === '46')?.name),
  ).toEqual(['Tỉnh Thừa Thiên Huế', 'Thành phố Huế'])
  expect(['2026-04-29', '2026-04-30'].map((day) => find(day, 'Đồng Nai').name)).toEqual([
    'Tỉnh Đồng Nai',
    'Thành phố Đồng Nai',
  ])
})

test('Lạng Sơn has one line of history; Phú Thọ tells its three forerunners', () => {
  expect(historyOf(map, find('2026-01-01', 'Lạng Sơn').unit).length).toBe(1)
  expect(historyOf(map, find('2026-01-01', 'Phú Thọ').unit)[0]?.vi).toBe(
    'Thành lập trên cơ sở sáp nhập Tỉnh Hoà Bình, Tỉnh Phú Thọ và Tỉnh Vĩnh Phúc',
  )
})

test('counts of 63 provinces add up on 34: An Giang is the old An Giang and Kiên Giang', () => {
  const figures = on('2024-12-31').map(({ unit, code }) => ({ unit, value: String(Number(code)) }))
  const { figures: drawn, left } = rebaseOn(map, figures, {
    older: '2024-12-31',
    later: '2026-01-01',
    rule: { method: 'sum' },
  })
  expect([drawn.length, left.length]).toEqual([34, 0])
  expect(drawn.find(({ unit }) => unit === find('2026-01-01', 'An Giang').unit)?.value).toBe('180')
})

test('a second load is refused: the codes are held', () => {
  const again = loadProvinces(map, tables, { parent: null, newId: () => `q${++next}` })
  expect('faults' in again && again.faults[0]?.code).toBe('code-taken')
})
