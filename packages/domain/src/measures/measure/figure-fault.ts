/** What is wrong with a value, or with a place it should go to. A code, once published, keeps its meaning. */
const FIGURE_FAULTS = {
  'not-a-number': {
    vi: '"{text}" không phải là số; hãy sửa, hoặc ghi lý do chưa có số liệu.',
    en: '"{text}" is not a number; correct it, or say why there is none.',
  },
  'number-too-long': { vi: '"{text}" có quá nhiều chữ số.', en: '"{text}" has too many digits.' },
  'number-ambiguous': {
    vi: '"{text}" có thể là {readings}; hãy viết lại cho rõ.',
    en: '"{text}" may be {readings}; write it plainly.',
  },
  'not-whole': { vi: '"{text}" phải là số nguyên.', en: '"{text}" must be a whole number.' },
  'too-many-decimals': {
    vi: '"{text}" có nhiều hơn {decimals} chữ số thập phân.',
    en: '"{text}" has more than {decimals} decimals.',
  },
  'too-small': { vi: '{text} nhỏ hơn mức thấp nhất là {limit}.', en: '{text} is below the least, {limit}.' },
  'too-large': { vi: '{text} lớn hơn mức cao nhất là {limit}.', en: '{text} is above the most, {limit}.' },
  'not-yes-no': { vi: '"{text}" phải là có hoặc không.', en: '"{text}" must be yes or no.' },
  'not-a-date': {
    vi: '"{text}" không phải là ngày; hãy viết dạng 14/03/2026.',
    en: '"{text}" is not a date; write 14/03/2026.',
  },
  'level-unknown': {
    vi: '"{text}" không phải là một trong các mức: {levels}.',
    en: '"{text}" is not one of the levels: {levels}.',
  },
  'reason-needed': {
    vi: 'Chưa có số liệu thì phải ghi lý do, ví dụ "Chưa có: chờ số liệu quyết toán".',
    en: 'Where there is no figure a reason is needed, such as "None: awaiting final accounts".',
  },
  'unit-unknown': { vi: 'Không có đơn vị mang mã "{text}".', en: 'No unit has the code "{text}".' },
  'unit-closed': {
    vi: 'Đơn vị "{text}" không tồn tại trong kỳ này.',
    en: 'The unit "{text}" does not exist in this period.',
  },
  'unit-outside-scope': {
    vi: 'Đơn vị "{text}" nằm ngoài phạm vi của anh/chị.',
    en: 'The unit "{text}" is outside your scope.',
  },
  'measure-unknown': { vi: 'Không có số liệu mang mã "{text}".', en: 'No measure has the code "{text}".' },
  'measure-retired': {
    vi: 'Số liệu "{text}" đã ngừng thu thập.',
    en: 'The measure "{text}" is no longer collected.',
  },
  'measure-computed': {
    vi: 'Số liệu "{text}" được tính từ hai số liệu khác, không nhập.',
    en: 'The measure "{text}" is computed from two others, never entered.',
  },
  'period-unknown': {
    vi: '"{text}" không phải là mã kỳ; ví dụ 2026-09, 2026-Q3, 2026-R6M.',
    en: '"{text}" is no code of a period, such as 2026-09, 2026-Q3, 2026-R6M.',
  },
  'period-of-other-kind': {
    vi: 'Số liệu này không thu thập theo kỳ "{text}".',
    en: 'This measure is not collected for periods such as "{text}".',
  },
  'collection-closed': {
    vi: 'Đợt thu thập đã khoá; ô này không nhận số liệu nữa.',
    en: 'The collection is closed; this cell takes no more figures.',
  },
  'cell-repeated': {
    vi: 'Ô này đã có ở dòng {line} của tệp với giá trị khác.',
    en: 'Line {line} of the file gives another value for this cell.',
  },
  'differs-from-computed': {
    vi: 'Khác với giá trị tính từ hệ thống ({computed}); hãy nhập ở biểu mẫu và giải trình.',
    en: 'Differs from the computed value ({computed}); enter it in the form and explain.',
  },
} as const

export type FigureFaultCode = keyof typeof FIGURE_FAULTS

/** A fault with its sentence in both languages. */
export interface FigureFault {
  readonly code: FigureFaultCode
  readonly vi: string
  readonly en: string
}

type Words = Readonly<Record<string, string | { readonly vi: string; readonly en: string }>>

/** The fault of a code, its sentence filled with `words`; texts longer than 60 characters are cut. */
export function figureFault(code: FigureFaultCode, words: Words = {}): FigureFault {
  const fill = (sentence: string, language: 'vi' | 'en') =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const word = words[name]
      if (word === undefined) return whole
      const text = typeof word === 'string' ? word : word[language]
      return text.length > 60 ? `${text.slice(0, 60)}…` : text
    })
  const sentences = FIGURE_FAULTS[code]
  return { code, vi: fill(sentences.vi, 'vi'), en: fill(sentences.en, 'en') }
}
