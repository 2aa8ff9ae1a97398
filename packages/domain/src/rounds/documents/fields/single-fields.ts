import type { TemplateField } from '../template-fields.ts'

const field = (name: string, vi: string, en: string, example: string): TemplateField => ({
  name,
  vi,
  en,
  example,
})

export const COMMON_FIELDS: readonly TemplateField[] = [
  field(
    'co_quan_chu_quan',
    'Cơ quan chủ quản, góc trên bên trái',
    'Superior authority, top left',
    'ỦY BAN NHÂN DÂN TỈNH SÔNG HOA',
  ),
  field(
    'co_quan_ban_hanh',
    'Cơ quan ban hành, góc trên bên trái',
    'Issuing authority, top left',
    'SỞ TÀI CHÍNH',
  ),
  field('ten_tinh', 'Tên tỉnh, thành phố', 'Name of the province', 'Tỉnh Sông Hoa'),
  field('dia_danh', 'Địa danh trước ngày tháng', 'Place before the date', 'Sông Hoa'),
  field('ngay_thang', 'Ngày lập văn bản, viết đầy đủ', 'Date in words', 'ngày 05 tháng 12 năm 2026'),
  field('ngay', 'Ngày lập văn bản', 'Date', '05/12/2026'),
  field('ky_danh_gia', 'Tên kỳ đánh giá', 'Name of the round', 'Đánh giá, chấm điểm CCHC các sở năm 2026'),
  field('thoi_ky', 'Thời kỳ số liệu', 'Period of the facts', 'năm 2026'),
  field('bo_chi_so', 'Tên bộ chỉ số', 'Title of the index', 'Bộ chỉ số CCHC cấp sở năm 2026'),
]

export const UNIT_FIELDS: readonly TemplateField[] = [
  field('ten_don_vi', 'Tên đơn vị', 'Name of the unit', 'Sở Tài chính'),
  field('tong_toi_da', 'Tổng điểm tối đa của bộ chỉ số', 'Most points of the index', '100,00'),
  field(
    'tong_toi_da_tu_cham',
    'Tổng điểm tối đa của phần đơn vị tự chấm (không tính điểm điều tra)',
    'Most points without survey components',
    '68,00',
  ),
  field(
    'tong_tu_cham',
    'Tổng điểm tự chấm (không tính điểm điều tra)',
    'Self score without survey components',
    '61,40',
  ),
  field(
    'tong_tham_dinh',
    'Tổng điểm thẩm định (không tính điểm điều tra)',
    'Appraised score without survey components',
    '59,90',
  ),
  field('chenh_lech', 'Tổng điểm thẩm định trừ tổng điểm tự chấm', 'Appraised less self score', '-1,50'),
  field(
    'tinh_trang',
    'Một câu về tình trạng phiếu: đã gửi, còn mục chưa thẩm định',
    'One sentence on where the scoresheet stands',
    'Đơn vị gửi phiếu ngày 10/12/2026.',
  ),
]

export const ROUND_FIELDS: readonly TemplateField[] = [
  field('so_don_vi', 'Số đơn vị tham gia', 'Units in the round', '14'),
  field('so_da_thong_qua', 'Số phiếu hội đồng đã thông qua', 'Scoresheets that the council approved', '14'),
  field('tong_toi_da', 'Tổng điểm tối đa của bộ chỉ số', 'Most points of the index', '100,00'),
]
