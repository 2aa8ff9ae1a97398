import type { Bad } from './bad-facts.ts'

/** Warnings: the table gives its facts. */
export const DOUBTFUL: readonly Bad[] = [
  {
    code: 'column-unknown',
    texts: 'unit|ghi chú|on_time\nA|x|1',
    at: '1:2',
    vi: 'Cột "ghi chú" không dùng đến.',
    en: 'Column "ghi chú" is not used.',
  },
  {
    code: 'column-unknown',
    texts: 'unit|measure|value|perod\nA|on_time|1|2026',
    at: '1:4',
    vi: 'Cột "perod" không dùng đến; có phải "period"?',
    en: 'Column "perod" is not used; did you mean "period"?',
  },
  {
    code: 'column-unknown',
    texts: 'unit|đơn vị|on_time\nA|B|1',
    at: '1:2',
    vi: 'Cột "đơn vị" cùng ý nghĩa với cột "unit" nên không dùng đến.',
    en: 'Column "đơn vị" means the same as column "unit" and is not used.',
  },
  {
    code: 'column-unknown',
    texts: 'unit||on_time\nA|7|1',
    at: '1:2',
    vi: 'Cột thứ 2 không có tiêu đề nên không dùng đến.',
    en: 'Column 2 has no title and is not used.',
  },
  {
    code: 'column-unknown',
    texts: 'unit|on_time|reason\nA||không phát sinh',
    at: '1:3',
    vi: 'Cột "reason" chỉ dùng trong bảng dọc (measure, value); ở đây hãy ghi "không phát sinh" vào chính ô số liệu.',
    en: 'Column "reason" belongs to long tables (measure, value); here write "not applicable" into the cell itself.',
  },
  {
    code: 'table-left-out',
    texts: ['unit|on_time\nA|1', 'Ghi chú\nSố liệu do Sở Nội vụ cung cấp'],
    at: '1:1',
    vi: 'Bảng không có cột nào của số liệu (Ghi chú) nên không đọc.',
    en: 'The table has no column that facts have (Ghi chú) and is not read.',
  },
  {
    code: 'numerator-above-denominator',
    texts: 'unit|on_time|handled\nA|12.5|12',
    at: '2:2',
    vi: 'A: on_time = 12,5 lớn hơn handled = 12; hãy kiểm tra lại.',
    en: 'A: on_time = 12.5 is above handled = 12; please check.',
  },
  {
    code: 'periods-differ',
    texts: 'unit|period|handled\nA|2025|1\nB|2026|1',
    at: '3:3',
    vi: 'handled: các đơn vị có số liệu của kỳ khác nhau (A: 2025; B: 2026); hãy chọn một kỳ bằng --period.',
    en: 'handled: units have values of different periods (A: 2025; B: 2026); choose one with --period.',
  },
]
