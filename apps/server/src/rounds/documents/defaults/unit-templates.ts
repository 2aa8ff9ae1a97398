import type * as Docx from 'docx'
import { type ListColumn, listTable } from './list-table.ts'
import { closing, letterhead, titleLines } from './official-blocks.ts'
import { body, heading } from './official-page.ts'

type Library = typeof Docx

const CODE: ListColumn = { title: 'Mã', mm: 13, cells: ['{{nhom.ma}}', '{{muc.ma}}'] }
const NAME: ListColumn = { title: 'Tiêu chí', mm: 46, cells: ['{{nhom.ten}}', '{{muc.ten}}'] }
const points = (title: string, name: string): ListColumn => ({
  title,
  mm: 16,
  align: 'right',
  cells: [`{{nhom.${name}}}`, `{{muc.${name}}}`],
})

/** Score table, explanations, difficulties and proposals: the three parts of the official report. */
export const selfAssessmentReport = (docx: Library) => [
  letterhead(docx, 'BC-…'),
  ...titleLines(docx, 'BÁO CÁO', 'Kết quả tự đánh giá, chấm điểm {{thoi_ky}}'),
  body(
    docx,
    'Thực hiện {{ky_danh_gia}} theo {{bo_chi_so}}, {{ten_don_vi}} báo cáo kết quả tự đánh giá, chấm điểm như sau:',
  ),
  heading(docx, 'I. BẢNG TỰ CHẤM ĐIỂM'),
  body(
    docx,
    'Tổng điểm tự chấm: {{tong_tu_cham}}/{{tong_toi_da_tu_cham}} điểm (chưa tính điểm điều tra xã hội học).',
    { bold: true },
  ),
  listTable(
    docx,
    [
      CODE,
      NAME,
      points('Điểm tối đa', 'diem_toi_da'),
      points('Điểm tự chấm', 'diem_tu_cham'),
      { title: 'Số liệu', mm: 36, cells: ['', '{{muc.so_lieu}}'] },
      { title: 'Tài liệu kiểm chứng', mm: 34, cells: ['', '{{muc.tai_lieu}}'] },
    ],
    [0],
  ),
  heading(docx, 'II. GIẢI TRÌNH'),
  listTable(docx, [
    { title: 'Mã', mm: 13, cells: ['{{giai_trinh.ma}}'] },
    { title: 'Tiêu chí', mm: 52, cells: ['{{giai_trinh.ten}}'] },
    { title: 'Nội dung giải trình', mm: 95, cells: ['{{giai_trinh.noi_dung}}'] },
  ]),
  heading(docx, 'III. KHÓ KHĂN, VƯỚNG MẮC VÀ ĐỀ XUẤT, KIẾN NGHỊ'),
  heading(docx, '1. Khó khăn, vướng mắc'),
  body(docx, '{{kho_khan}}'),
  heading(docx, '2. Đề xuất, kiến nghị'),
  body(docx, '{{kien_nghi}}'),
  closing(docx, ['Hội đồng thẩm định', 'Sở Nội vụ', 'Lưu: VT'], ['THỦ TRƯỞNG ĐƠN VỊ']),
]

export const appraisalSheet = (docx: Library) => [
  letterhead(docx, 'PTĐ-HĐTĐ'),
  ...titleLines(docx, 'PHIẾU THẨM ĐỊNH', 'Kết quả tự đánh giá, chấm điểm {{thoi_ky}} của {{ten_don_vi}}'),
  body(docx, 'Kỳ đánh giá: {{ky_danh_gia}}. {{tinh_trang}}'),
  body(
    docx,
    'Điểm tự chấm: {{tong_tu_cham}}; điểm thẩm định: {{tong_tham_dinh}}; chênh lệch: {{chenh_lech}} (chưa tính điểm điều tra xã hội học).',
    { bold: true },
  ),
  listTable(
    docx,
    [
      CODE,
      NAME,
      points('Điểm tối đa', 'diem_toi_da'),
      points('Tự chấm', 'diem_tu_cham'),
      points('Thẩm định', 'diem_tham_dinh'),
      points('Chênh lệch', 'chenh_lech'),
      { title: 'Lý do điều chỉnh', mm: 38, cells: ['', '{{muc.ly_do}}'] },
    ],
    [0],
  ),
  closing(docx, ['{{ten_don_vi}}', 'Hội đồng thẩm định', 'Lưu: VT'], ['TỔ THẨM ĐỊNH']),
]

export const explanationRequest = (docx: Library) => [
  letterhead(docx, 'HĐTĐ'),
  ...titleLines(docx, 'YÊU CẦU GIẢI TRÌNH', 'Về kết quả tự đánh giá, chấm điểm {{thoi_ky}}'),
  body(docx, 'Kính gửi: {{ten_don_vi}}'),
  body(
    docx,
    'Qua thẩm định kết quả tự chấm điểm của {{ten_don_vi}} trong {{ky_danh_gia}}, Hội đồng thẩm định đề nghị đơn vị giải trình các nội dung sau:',
  ),
  listTable(docx, [
    { title: 'Mã', mm: 13, cells: ['{{yeu_cau.ma}}'] },
    { title: 'Tiêu chí', mm: 48, cells: ['{{yeu_cau.ten}}'] },
    { title: 'Điểm tự chấm', mm: 18, align: 'right', cells: ['{{yeu_cau.diem_tu_cham}}'] },
    { title: 'Nội dung cần giải trình', mm: 81, cells: ['{{yeu_cau.noi_dung}}'] },
  ]),
  body(
    docx,
    'Đề nghị {{ten_don_vi}} gửi giải trình kèm tài liệu kiểm chứng trước hết ngày {{han_giai_trinh}}.',
  ),
  closing(docx, ['Như trên', 'Lưu: VT'], ['TM. HỘI ĐỒNG THẨM ĐỊNH']),
]
