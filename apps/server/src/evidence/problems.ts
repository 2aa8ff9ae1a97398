import type { ProblemKind } from '../platform/errors/problem.ts'

/** Failures that people meet around documents and uploads. */
export const evidenceProblems = {
  'document-not-found': {
    status: 404,
    vi: 'Không tìm thấy tài liệu này.',
    en: 'There is no such document.',
  },
  'document-withdrawn': {
    status: 409,
    vi: 'Tài liệu đã thu hồi nên không sửa, không dùng làm tài liệu kiểm chứng được.',
    en: 'The document has been withdrawn; it can neither be changed nor used.',
  },
  'document-in-use': {
    status: 409,
    vi: 'Tài liệu đang được dùng ở {links} nơi nên không thu hồi được. Hãy gỡ tài liệu khỏi các nơi đó trước.',
    en: 'The document supports {links} things and cannot be withdrawn. Take it off those first.',
  },
  'document-supports': {
    status: 409,
    vi: 'Tài liệu đang được dùng làm tài liệu kiểm chứng nên phải giữ đủ số, cơ quan và ngày ban hành.',
    en: 'The document supports something, so number, issuer and date must stay filled in.',
  },
  'document-not-citable': {
    status: 422,
    vi: 'Chưa dùng làm tài liệu kiểm chứng được: {faults}.',
    en: 'It cannot support anything yet: {faultsInEnglish}.',
  },
  'document-already-linked': {
    status: 409,
    vi: 'Tài liệu này đã được gắn ở đây rồi.',
    en: 'This document is already attached here.',
  },
  'pages-unreadable': {
    status: 422,
    vi: 'Không hiểu "{part}". Hãy ghi số trang như 4–5, 9.',
    en: '"{part}" is no list of pages. Write pages like 4–5, 9.',
  },
  'pages-beyond': {
    status: 422,
    vi: 'Tài liệu chỉ có {pages} trang, không có trang {page}.',
    en: 'The document has {pages} pages; there is no page {page}.',
  },
  'link-not-found': {
    status: 404,
    vi: 'Không tìm thấy liên kết này; có thể đã được gỡ.',
    en: 'There is no such link; it may have been removed.',
  },
  'version-not-found': {
    status: 404,
    vi: 'Tài liệu không có phiên bản {ordinal}.',
    en: 'The document has no version {ordinal}.',
  },
  'content-unavailable': {
    status: 503,
    vi: 'Kho tệp hiện không đọc được tệp này. Thông tin tài liệu vẫn còn nguyên; hãy báo người quản trị.',
    en: 'The store cannot give this file now. What is known of the document is safe; tell the administrator.',
  },
  'range-outside': {
    status: 416,
    vi: 'Đoạn dữ liệu yêu cầu nằm ngoài tệp.',
    en: 'The range asked for lies outside the file.',
  },
  'upload-not-found': {
    status: 404,
    vi: 'Không tìm thấy lần tải lên này. Có thể đã quá một ngày; hãy tải lại tệp từ đầu.',
    en: 'There is no such upload. It may be over a day old; send the file anew.',
  },
  'upload-unreadable': {
    status: 400,
    vi: 'Yêu cầu tải lên thiếu thông tin hoặc sai định dạng: {what}.',
    en: 'The upload lacks something or is malformed: {what}.',
  },
  'upload-empty': {
    status: 422,
    vi: 'Tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp gốc.',
    en: 'The file is empty. Check the original.',
  },
  'upload-too-large': {
    status: 413,
    vi: 'Tệp lớn hơn mức cho phép ({megabytes} MB). Hãy tách tệp hoặc giảm độ phân giải bản quét.',
    en: 'The file is larger than allowed ({megabytes} MB). Split it or scan at a lower resolution.',
  },
  'upload-settled': {
    status: 409,
    vi: 'Lần tải lên này đã kết thúc, không gửi tiếp được.',
    en: 'This upload has ended; nothing more can be sent.',
  },
  'upload-refused': {
    status: 409,
    vi: 'Không nhận được phần dữ liệu vừa gửi ({why}). Phần đã gửi trước đó vẫn còn; hãy thử lại.',
    en: 'The part just sent was not taken ({why}). What was sent before is kept; try again.',
  },
  'too-many-uploads': {
    status: 429,
    vi: 'Bạn đang có {open} tệp chưa tải xong. Hãy đợi xong hoặc hủy bớt rồi tải tiếp.',
    en: 'You have {open} unfinished uploads. Finish or cancel some first.',
  },
} as const satisfies Record<string, ProblemKind>
