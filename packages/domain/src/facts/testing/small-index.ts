import type { Definition } from '@openpar/engine'
import { type FactsChoice, type ReadFacts, readFacts } from '../read-facts.ts'
import type { Table } from '../table.ts'

/** An index with a measure of every kind; `department` and `commune` are ranked apart. */
export const SMALL: Definition = {
  id: 'small',
  edition: '1',
  title: 'Bộ nhỏ',
  basis: 'Bộ thử',
  valid: { from: '2026-01-01' },
  status: 'illustrative',
  method: 'points',
  scale: 10,
  precision: {
    ratios: 'exact',
    points: { decimals: 2, mode: 'half-up' },
    totals: { decimals: 2, mode: 'half-up' },
  },
  ranking: { on: 'rounded', ties: 'competition' },
  groups: [
    { code: 'department', title: 'Sở' },
    { code: 'commune', title: 'Xã' },
  ],
  measures: [
    { code: 'on_time', name: 'Hồ sơ đúng hạn', overPeriods: 'sum' },
    { code: 'on_time_points', name: 'Điểm đúng hạn đã công bố' },
    { code: 'handled', name: 'Hồ sơ đã giải quyết', overPeriods: 'sum' },
    { code: 'plan_issued', name: 'Có kế hoạch', kind: 'yes-no' },
    { code: 'level', name: 'Mức độ', kind: 'choice', options: ['đầy đủ', 'một phần', 'none'] },
    { code: 'temperature', name: 'Nhiệt độ', least: -10.5, most: 40 },
    { code: 'staff', name: 'Biên chế', overPeriods: 'last' },
    { code: 'cost', name: 'Chi phí', overPeriods: 'mean' },
    { code: 'peak', name: 'Cao điểm', overPeriods: 'max' },
    { code: 'council', name: 'Hội đồng chấm' },
    { code: 'satisfied', name: 'Mức hài lòng' },
  ],
  nodes: [
    {
      code: '1',
      name: 'Đúng hạn',
      max: 6,
      published: 'on_time_points',
      rule: { kind: 'ratio', numerator: 'on_time', denominator: 'handled', zero: 'full' },
    },
    { code: '2', name: 'Chấm', max: 2, rule: { kind: 'judged', measure: 'council', step: 0.25 } },
    { code: '3', name: 'Hài lòng', max: 2, rule: { kind: 'survey', measure: 'satisfied', full: 5 } },
  ],
}

/** One group only, so that a table needs no group. */
export const PLAIN: Definition = { ...SMALL, groups: [SMALL.groups[0]!] }

/** A table of one line of text per row, cells between bars: `unit|on_time`. The header stands on line 1. */
export function tableOf(text: string, name = 'so-lieu.csv'): Table {
  const [header, ...rows] = text.split('\n').map((line) => line.split('|'))
  return { name, header: header!, rows: rows.map((cells, k) => ({ line: k + 2, cells })) }
}

/** Reads tables written with bars against an index of one group. */
export function readText(texts: string | readonly string[], choice: FactsChoice = {}): ReadFacts {
  const tables = [texts].flat().map((text, k) => tableOf(text, k === 0 ? 'so-lieu.csv' : `bang-${k + 1}.csv`))
  return readFacts(tables, PLAIN, choice)
}

/** Every value as `unit measure value`, or the reason for its absence, sorted. */
export function shown({ facts, faults }: ReadFacts): string[] {
  if (!facts) return faults.map((fault) => fault.code)
  return [...facts.columns]
    .flatMap(([measure, { values, reasons }]) =>
      Array.from(values, (value, k) => {
        const why = reasons?.get(k)
        if (Number.isNaN(value) && why === undefined) return ''
        return `${facts.units[k]!.code} ${measure} ${why ?? value}`
      }),
    )
    .filter((line) => line !== '')
    .sort()
}
