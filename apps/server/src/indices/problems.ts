import type { ProblemKind } from '../platform/errors/problem.ts'

export const indexProblems = {
  'edition-not-found': {
    status: 404,
    vi: 'Không tìm thấy phiên bản bộ chỉ số này.',
    en: 'There is no such edition.',
  },
  'shipped-definition-not-found': {
    status: 404,
    vi: 'Không có bộ chỉ số mẫu {file} trong sản phẩm.',
    en: 'No definition {file} comes with the product.',
  },
  'edition-head-unreadable': {
    status: 422,
    vi: 'Chưa đọc được mã bộ chỉ số (id), phiên bản (edition) và tên (title) trong văn bản. Hãy ghi đủ ba dòng đó, số đặt trong dấu nháy, rồi lưu lại.',
    en: 'The id, edition and title of the index cannot be read. Write these three lines, numbers in quotes, and save again.',
  },
  'edition-code-taken': {
    status: 409,
    vi: 'Bộ chỉ số {index} đã có phiên bản {code}. Hãy đặt mã phiên bản khác.',
    en: 'The index {index} already has an edition {code}. Choose another code.',
  },
  'edition-not-a-draft': {
    status: 409,
    vi: 'Phiên bản {code} đã ban hành nên không sửa được nữa. Muốn sửa, hãy sao chép thành phiên bản mới.',
    en: 'Edition {code} is published and no longer changes. To correct it, copy it into a new edition.',
  },
  'edition-not-published': {
    status: 409,
    vi: 'Phiên bản {code} không ở trạng thái đang ban hành nên không ngừng áp dụng được.',
    en: 'Edition {code} is not published, so it cannot be retired.',
  },
  'edition-not-ready': {
    status: 422,
    vi: 'Chưa ban hành được phiên bản {code}: còn {count} điều kiện chưa đạt.',
    en: 'Edition {code} cannot be published yet: {count} conditions are not met.',
  },
  'edition-not-comparable': {
    status: 422,
    vi: 'Phiên bản {code} còn {count} lỗi nên chưa so sánh được. Hãy sửa lỗi trước.',
    en: 'Edition {code} has {count} faults and cannot be compared yet. Correct them first.',
  },
  'definition-too-laborious': {
    status: 422,
    vi: 'Định nghĩa có quá nhiều lựa chọn trên một cây quá lớn nên máy chủ không kiểm tra. Hãy bớt lựa chọn hoặc tách thành nhiều bộ chỉ số.',
    en: 'The definition has too many choices over too large a tree to be checked. Remove choices or split it into several indices.',
  },
  'annex-unreadable': {
    status: 422,
    vi: '{vi}',
    en: '{en}',
  },
} as const satisfies Record<string, ProblemKind>
