import type * as Docx from 'docx'
import { listTable } from './list-table.ts'
import { closing, letterhead, titleLines } from './official-blocks.ts'
import { body, heading, line } from './official-page.ts'

type Library = typeof Docx

/** Units by rank under the name of their group. */
const ranking = (docx: Library) =>
  listTable(
    docx,
    [
      { title: 'Hạng', mm: 14, align: 'center', cells: ['', '{{don_vi.hang}}'] },
      { title: 'Đơn vị', mm: 62, cells: ['{{nhom_don_vi.ten}}', '{{don_vi.ten}}'] },
      { title: 'Tự chấm', mm: 20, align: 'right', cells: ['', '{{don_vi.diem_tu_cham}}'] },
      { title: 'Thẩm định', mm: 20, align: 'right', cells: ['', '{{don_vi.diem_tham_dinh}}'] },
      { title: 'Công nhận', mm: 20, align: 'right', cells: ['', '{{don_vi.diem_cong_nhan}}'] },
      { title: 'Chênh lệch', mm: 20, align: 'right', cells: ['', '{{don_vi.chenh_lech}}'] },
    ],
    [0],
  )

export const councilProtocol = (docx: Library) => [
  letterhead(docx, 'BB-HĐTĐ'),
  ...titleLines(docx, 'BIÊN BẢN', 'Họp Hội đồng thẩm định kết quả {{ky_danh_gia}}'),
  body(docx, 'Thời gian: …… giờ ……, {{ngay_thang}}. Địa điểm: ……………………………………'),
  body(docx, 'Chủ trì: ……………………………… Thư ký: ………………………………'),
  body(docx, 'Thành phần dự họp: …………………………………………………………………'),
  heading(docx, '1. Kết quả thẩm định'),
  body(
    docx,
    'Số đơn vị tham gia: {{so_don_vi}}; số phiếu được Hội đồng thông qua: {{so_da_thong_qua}}. Điểm tối đa: {{tong_toi_da}}.',
  ),
  ranking(docx),
  heading(docx, '2. Các mục có chênh lệch lớn nhất so với điểm tự chấm'),
  listTable(docx, [
    { title: 'Đơn vị', mm: 32, cells: ['{{chenh.don_vi}}'] },
    { title: 'Mã', mm: 13, cells: ['{{chenh.ma}}'] },
    { title: 'Tiêu chí', mm: 42, cells: ['{{chenh.ten}}'] },
    { title: 'Tự chấm', mm: 16, align: 'right', cells: ['{{chenh.diem_tu_cham}}'] },
    { title: 'Công nhận', mm: 16, align: 'right', cells: ['{{chenh.diem_cong_nhan}}'] },
    { title: 'Lý do', mm: 41, cells: ['{{chenh.ly_do}}'] },
  ]),
  heading(docx, '3. Ý kiến thảo luận'),
  body(docx, '……………………………………………………………………………………………'),
  heading(docx, '4. Kết luận'),
  body(
    docx,
    'Hội đồng thống nhất kết quả thẩm định nêu tại mục 1. Biên bản kết thúc hồi …… giờ …… cùng ngày, đã được các thành viên dự họp thông qua.',
  ),
  closing(docx, ['Thành viên Hội đồng', 'Lưu: VT'], ['TM. HỘI ĐỒNG THẨM ĐỊNH', 'CHỦ TỊCH HỘI ĐỒNG']),
]

export const resultDecision = (docx: Library) => {
  const basis = (text: string) => body(docx, text, { italics: true })
  return [
    letterhead(docx, 'QĐ-UBND', { superior: false }),
    ...titleLines(docx, 'QUYẾT ĐỊNH', 'Công nhận kết quả {{ky_danh_gia}}'),
    basis('Căn cứ …………………………………………………………………………;'),
    basis('Căn cứ {{bo_chi_so}};'),
    basis('Xét đề nghị của Hội đồng thẩm định.'),
    line(docx, 'QUYẾT ĐỊNH:', {
      alignment: docx.AlignmentType.CENTER,
      run: { bold: true },
      spacing: { before: 200, after: 120 },
    }),
    body(
      docx,
      'Điều 1. Công nhận kết quả {{ky_danh_gia}} của {{so_don_vi}} cơ quan, đơn vị theo bảng dưới đây; điểm tối đa {{tong_toi_da}}.',
    ),
    ranking(docx),
    body(
      docx,
      'Điều 2. Các cơ quan, đơn vị căn cứ kết quả được công nhận để khắc phục tồn tại, hạn chế và nâng cao chất lượng phục vụ.',
    ),
    body(
      docx,
      'Điều 3. Quyết định này có hiệu lực từ ngày ký. Thủ trưởng các cơ quan, đơn vị có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
    ),
    closing(docx, ['Như Điều 3', 'Hội đồng thẩm định', 'Lưu: VT'], ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']),
  ]
}
