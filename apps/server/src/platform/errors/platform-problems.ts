import type { ProblemKind } from './problem.ts'

/** Failures of the pipeline itself, whatever the feature. */
export const platformProblems = {
  'sign-in-required': {
    status: 401,
    vi: 'Bạn cần đăng nhập để xem trang này.',
    en: 'You need to sign in to see this.',
  },
  forbidden: {
    status: 403,
    vi: 'Bạn không có quyền thực hiện việc này. Nếu cần, hãy đề nghị người quản trị cấp quyền.',
    en: 'You do not have the right to do this. If you need it, ask an administrator.',
  },
  'foreign-origin': {
    status: 403,
    vi: 'Yêu cầu đến từ một trang khác nên bị từ chối.',
    en: 'The request came from another site and was refused.',
  },
  'not-found': { status: 404, vi: 'Không tìm thấy nội dung này.', en: 'There is nothing here.' },
  'invalid-input': {
    status: 422,
    vi: 'Dữ liệu gửi lên có {count} chỗ chưa đúng: {first}',
    en: 'The data sent has {count} mistakes: {first}',
  },
  'unreadable-body': {
    status: 400,
    vi: 'Không đọc được nội dung gửi lên: phải là JSON hợp lệ.',
    en: 'The body cannot be read: it must be valid JSON.',
  },
  'unsupported-type': {
    status: 415,
    vi: 'Kiểu nội dung gửi lên không được hỗ trợ.',
    en: 'This type of content is not supported.',
  },
  'too-large': {
    status: 413,
    vi: 'Nội dung gửi lên quá lớn (tối đa {most} byte).',
    en: 'The content is too large (at most {most} bytes).',
  },
  'too-many-requests': {
    status: 429,
    vi: 'Có quá nhiều yêu cầu từ nơi của bạn. Hãy thử lại sau {seconds} giây.',
    en: 'Too many requests from your address. Try again in {seconds} seconds.',
  },
  'request-id-missing': {
    status: 400,
    vi: 'Yêu cầu thay đổi dữ liệu phải có tiêu đề Idempotency-Key là một UUID.',
    en: 'A request that changes data needs the header Idempotency-Key with a UUID.',
  },
  'request-id-reused': {
    status: 409,
    vi: 'Mã Idempotency-Key này đã dùng cho một yêu cầu khác.',
    en: 'This Idempotency-Key was already used for another request.',
  },
  'stale-edit': {
    status: 409,
    vi: 'Bản ghi đã được người khác sửa (phiên bản {current}, bạn đang sửa phiên bản {based}). Hãy xem hai bản rồi quyết định.',
    en: 'Someone else has changed the record (version {current}; yours is based on {based}). Compare both and decide.',
  },
  'already-exists': {
    status: 409,
    vi: 'Đã có bản ghi trùng với bản ghi này.',
    en: 'A record like this one already exists.',
  },
  'refers-to-nothing': {
    status: 409,
    vi: 'Bản ghi liên quan không còn hoặc không tồn tại.',
    en: 'The record refers to something that does not exist.',
  },
  'refused-by-database': {
    status: 422,
    vi: 'Dữ liệu không hợp lệ nên chưa được lưu ({constraint}).',
    en: 'The data contradicts itself and was not saved ({constraint}).',
  },
  'unusable-value': {
    status: 422,
    vi: 'Có giá trị không lưu được (ngoài phạm vi hoặc chứa ký tự không hợp lệ).',
    en: 'A value cannot be stored (out of range, or with characters that are not allowed).',
  },
  'not-ready': {
    status: 503,
    vi: 'Hệ thống đang khởi động hoặc đang tắt. Hãy thử lại sau ít giây.',
    en: 'The system is starting or stopping. Try again in a few seconds.',
  },
  'unexpected-failure': {
    status: 500,
    vi: 'Hệ thống gặp lỗi ngoài dự kiến; dữ liệu của bạn chưa bị thay đổi. Hãy báo mã {request} cho người quản trị.',
    en: 'Something unexpected went wrong; nothing was changed. Tell the administrator the code {request}.',
  },
} as const satisfies Record<string, ProblemKind>
