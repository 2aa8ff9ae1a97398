import type { TemplateField } from '../template-fields.ts'

type Column = readonly [name: string, vi: string, en: string, example: string]

const under = (list: string, columns: readonly Column[]): readonly TemplateField[] =>
  columns.map(([name, vi, en, example]) => ({ name: `${list}.${name}`, vi, en, example }))

const PLACE: readonly Column[] = [
  ['ma', 'Mã', 'Code', '3.2.1'],
  ['ten', 'Tên', 'Name', 'Tỷ lệ hồ sơ đúng hạn'],
]

const LAYERS: readonly Column[] = [
  ['diem_toi_da', 'Điểm tối đa', 'Most points', '2,00'],
  [
    'diem_tu_cham',
    'Điểm tự chấm; gạch ngang ở mục điều tra',
    'Self score; a dash for survey components',
    '1,97',
  ],
  [
    'diem_tham_dinh',
    'Điểm thẩm định; gạch ngang khi chưa thẩm định',
    'Appraised score; a dash before appraisal',
    '1,92',
  ],
  ['chenh_lech', 'Điểm thẩm định trừ điểm tự chấm', 'Appraised less self score', '-0,05'],
]

const DETAILS: readonly Column[] = [
  ['nguon', 'Nguồn điểm: tự chấm, điều tra, hệ thống tính', 'Where the score comes from', 'Tự chấm'],
  ['cach_tinh', 'Cách tính điểm, viết bằng lời', 'The rule in words', 'theo tỷ lệ; từ 95% đạt tối đa'],
  ['so_lieu', 'Số liệu kê khai', 'Declared facts', 'Số hồ sơ đúng hạn: 1 482'],
  ['so_lieu_tham_dinh', 'Số liệu sau thẩm định', 'Facts as appraised', 'Số hồ sơ đúng hạn: 1 470'],
  ['giai_trinh', 'Giải trình của đơn vị', 'Explanation', 'Hai hồ sơ nhập sau ngày chốt.'],
  [
    'tai_lieu',
    'Tài liệu kiểm chứng, có số trang',
    'Evidence with pages',
    '125/BC-STC ngày 02/12/2026, tr. 4–5',
  ],
  ['ly_do', 'Lý do thẩm định điều chỉnh', 'Reasons for corrections', 'Bỏ bốn hồ sơ trùng.'],
]

/** `nhom`: domains and criteria; `muc`: components, between their criteria. */
export const SHEET_FIELDS: readonly TemplateField[] = [
  ...under('nhom', [...PLACE, ...LAYERS]),
  ...under('muc', [...PLACE, ...LAYERS, ...DETAILS]),
]

export const EXPLANATION_FIELDS: readonly TemplateField[] = under('giai_trinh', [
  ...PLACE,
  ...LAYERS.slice(0, 2),
  ['noi_dung', 'Nội dung', 'Text', 'Một hồ sơ nhập sau ngày chốt.'],
])

/** `nhom_don_vi`: groups of units that are ranked together; `don_vi`: units by rank; `chenh`: the largest differences. */
export const COUNCIL_FIELDS: readonly TemplateField[] = [
  ...under('nhom_don_vi', [['ten', 'Tên nhóm đơn vị', 'Name of the group', 'Các sở, ban, ngành']]),
  ...under('don_vi', [
    ['hang', 'Hạng trong nhóm', 'Rank in the group', '3'],
    ['ten', 'Tên đơn vị', 'Name of the unit', 'Sở Tài chính'],
    ['diem_tu_cham', 'Tổng điểm tự chấm', 'Self score', '84,20'],
    ['diem_tham_dinh', 'Tổng điểm thẩm định', 'Appraised score', '82,75'],
    ['diem_cong_nhan', 'Tổng điểm hội đồng công nhận', 'Final score', '82,75'],
    ['chenh_lech', 'Điểm công nhận trừ điểm tự chấm', 'Final less self score', '-1,45'],
    ['tinh_trang', 'Phiếu đã được thông qua hay chưa', 'Whether the sheet is approved', 'Đã thông qua'],
  ]),
  ...under('chenh', [
    ['don_vi', 'Tên đơn vị', 'Name of the unit', 'Sở Tài chính'],
    ...PLACE,
    ['diem_tu_cham', 'Điểm tự chấm', 'Self score', '2,00'],
    ['diem_tham_dinh', 'Điểm thẩm định', 'Appraised score', '1,50'],
    ['diem_cong_nhan', 'Điểm công nhận', 'Final score', '1,50'],
    ['chenh_lech', 'Điểm công nhận trừ điểm tự chấm', 'Final less self score', '-0,50'],
    ['ly_do', 'Lý do điều chỉnh', 'Reasons for corrections', 'Tính cả hồ sơ rút.'],
  ]),
]
