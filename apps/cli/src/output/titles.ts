import type { ReportColumn } from './report.ts'

/** Columns that several reports share, with one name and one title each. */
export const COLUMN = {
  unit: { key: 'unit', title: { vi: 'Mã đơn vị', en: 'Unit' }, kind: 'text' },
  unitName: { key: 'unit_name', title: { vi: 'Tên đơn vị', en: 'Name of unit' }, kind: 'text', wraps: true },
  group: { key: 'group', title: { vi: 'Nhóm', en: 'Group' }, kind: 'text' },
  code: { key: 'code', title: { vi: 'Mã mục', en: 'Code' }, kind: 'text', wraps: true },
  name: { key: 'name', title: { vi: 'Tên mục', en: 'Name' }, kind: 'text', wraps: true },
  points: { key: 'points', title: { vi: 'Điểm', en: 'Points' }, kind: 'points' },
  max: { key: 'max', title: { vi: 'Tối đa', en: 'Max' }, kind: 'points' },
  lost: { key: 'lost', title: { vi: 'Điểm mất', en: 'Lost' }, kind: 'points' },
  rank: { key: 'rank', title: { vi: 'Hạng', en: 'Rank' }, kind: 'rank' },
  status: { key: 'status', title: { vi: 'Trạng thái', en: 'Status' }, kind: 'status' },
} as const satisfies Readonly<Record<string, ReportColumn>>
