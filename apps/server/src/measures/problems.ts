import type { ProblemKind } from '../platform/errors/problem.ts'

/** Failures of measures and their values. */
export const problems = {
  'measure-not-found': {
    status: 404,
    vi: 'Không có số liệu mang mã {measure}.',
    en: 'There is no measure {measure}.',
  },
  'measure-exists': {
    status: 409,
    vi: 'Đã có số liệu mang mã {measure}.',
    en: 'There is already a measure {measure}.',
  },
  'measure-has-values': {
    status: 409,
    vi: 'Số liệu {measure} đã có giá trị nên không đổi được loại và loại kỳ; hãy lập số liệu mới.',
    en: 'Measure {measure} has values, so its kind and periodicity stay; define a new measure instead.',
  },
  'measure-partner-unknown': {
    status: 422,
    vi: 'Cách tổng hợp nhắc đến số liệu {partner}, nhưng không có số liệu nào như vậy cùng loại kỳ.',
    en: 'The aggregation names {partner}, but there is no such measure with the same periodicity.',
  },
  'measure-retired': {
    status: 409,
    vi: 'Số liệu {measure} đã ngừng thu thập từ ngày {on}.',
    en: 'Measure {measure} is no longer collected since {on}.',
  },
  'figure-refused': {
    status: 422,
    vi: '{measure}: {sentence}',
    en: '{measure}: {sentenceEn}',
  },
  'difference-unexplained': {
    status: 422,
    vi: 'Giá trị {measure} khác với giá trị tính từ hệ thống ({computed}); hãy giải trình chênh lệch.',
    en: 'The value of {measure} differs from the computed one ({computed}); explain the difference.',
  },
  'values-changed-meanwhile': {
    status: 409,
    vi: 'Có {count} ô đã được người khác sửa trong lúc bạn nhập; chưa ô nào được lưu. Hãy xem hai giá trị rồi quyết định.',
    en: 'Someone else has changed {count} cells meanwhile; nothing was saved. Compare both values and decide.',
  },
  'collection-not-found': {
    status: 404,
    vi: 'Không tìm thấy đợt thu thập số liệu này.',
    en: 'There is no such collection.',
  },
  'collection-closed': {
    status: 409,
    vi: 'Đợt thu thập "{title}" đã khoá. Nếu cần bổ sung, hãy đề nghị Sở Nội vụ mở lại hoặc gia hạn.',
    en: 'The collection "{title}" is closed. Ask the index manager to open it again or to extend it.',
  },
  'collection-refused': {
    status: 422,
    vi: 'Số liệu {measure} không thu thập theo kỳ này.',
    en: 'Measure {measure} is not collected for this kind of period.',
  },
  'collection-unit-unknown': {
    status: 422,
    vi: 'Đơn vị này không thuộc đợt thu thập, hoặc nằm ngoài phạm vi của bạn.',
    en: 'This unit is not part of the collection, or is outside your scope.',
  },
  'extension-too-early': {
    status: 422,
    vi: 'Hạn mới phải sau hạn hiện tại ({deadline}).',
    en: 'The new deadline must be after the present one ({deadline}).',
  },
  'period-not-found': { status: 404, vi: 'Không có kỳ {period}.', en: 'There is no period {period}.' },
  'import-not-found': {
    status: 404,
    vi: 'Không tìm thấy lần nhập này; hãy tải tệp lên lại.',
    en: 'There is no such import; upload the file again.',
  },
  'import-applied': { status: 409, vi: 'Tệp này đã được nhập.', en: 'This import was already applied.' },
  'import-unreadable': {
    status: 422,
    vi: 'Không đọc được tệp {file}: {reason}. Hãy dùng tệp .xlsx hoặc CSV UTF-8.',
    en: 'The file {file} cannot be read: {reasonEn}. Use .xlsx or CSV UTF-8.',
  },
  'import-without-columns': {
    status: 422,
    vi: 'Tệp {file} không phải mẫu của hệ thống và dòng đầu không có các cột cần thiết (unit, measure, period, value).',
    en: 'The file {file} is no template, and its first line lacks the columns unit, measure, period, value.',
  },
  'import-too-large': {
    status: 413,
    vi: 'Tệp có hơn {most} ô số liệu; hãy chia nhỏ rồi nhập từng phần.',
    en: 'The file has more than {most} cells; split it and import the parts.',
  },
} as const satisfies Record<string, ProblemKind>
