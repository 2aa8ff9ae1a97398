import { CELL_STATES, type RoundOverview } from '@openpar/domain/rounds'
import { stringify } from 'csv-stringify/sync'
import type { z } from 'zod'
import type { Language } from '../../platform/errors/problem.ts'
import { harmlessCell } from '../../platform/http/list/csv-of.ts'

const TITLES = {
  vi: [
    'Mã',
    'Đơn vị',
    'Nhóm',
    'Trạng thái',
    'Hạn',
    'Quá hạn',
    'Còn thiếu',
    'Tự chấm',
    'Thẩm định',
    'Kết quả',
  ],
  en: ['Code', 'Unit', 'Group', 'Stage', 'Due', 'Late', 'Incomplete', 'Self score', 'Appraised', 'Final'],
}

const LAYERS = {
  vi: { state: 'trạng thái', self: 'tự chấm', appraised: 'thẩm định', final: 'kết quả' },
  en: { state: 'state', self: 'self', appraised: 'appraised', final: 'final' },
}

/** The overview of a round as a table: a row for each unit; state and the three layers of each component in columns. */
export function overviewCsv(
  { components, units }: z.input<typeof RoundOverview>,
  language: Language,
): string {
  const layer = LAYERS[language]
  const head = components.flatMap(({ code }) => Object.values(layer).map((word) => `${code} ${word}`))
  const rows = units.map(({ unit, group, stage, due, late, counts, totals, ...row }) => [
    unit.code,
    unit.name,
    group,
    stage,
    due,
    late ? 1 : 0,
    counts.lacking,
    totals.self,
    totals.appraised,
    totals.final,
    ...components.flatMap((_, at) => [
      CELL_STATES[row.states[at]!],
      row.self[at],
      row.appraised[at],
      row.final[at],
    ]),
  ])
  return stringify(
    [[...TITLES[language], ...head], ...rows].map((row) => row.map(harmlessCell)),
    { bom: true },
  )
}
