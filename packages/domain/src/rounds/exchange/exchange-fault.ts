import type { Bilingual } from '../../evidence/bilingual.ts'

/** What is wrong with a cell beyond its figure, or with the whole file. A code, once published, keeps its meaning. */
export const EXCHANGE_FAULTS = {
  'no-stamp': {
    vi: 'Tệp không phải bản xuất từ phiếu chấm điểm, hoặc đã mất trang ẩn "openpar". Hãy xuất lại Excel từ phiếu rồi nhập vào tệp mới.',
    en: 'The file is no export of a scoresheet, or its hidden sheet "openpar" is gone. Export the scoresheet again.',
  },
  'other-sheet': {
    vi: 'Tệp này là phiếu của đơn vị khác hoặc kỳ đánh giá khác. Hãy chọn đúng tệp đã xuất từ phiếu này.',
    en: 'The file belongs to another unit or another round. Choose the file exported from this scoresheet.',
  },
  'no-entries': {
    vi: 'Tệp không còn trang "Phiếu chấm điểm". Hãy xuất lại Excel từ phiếu.',
    en: 'The sheet "Phiếu chấm điểm" is gone from the file. Export the scoresheet again.',
  },
  'row-added': {
    vi: 'Dòng này không có trong bản xuất nên không biết thuộc tiêu chí nào; hãy ghi vào dòng của tiêu chí.',
    en: 'This row was not in the export, so nobody knows what it is about; write into the row of the component.',
  },
  'row-unknown': {
    vi: 'Phiếu của đơn vị không còn mục này; kỳ đánh giá có thể đã đổi bộ chỉ số. Hãy xuất lại Excel.',
    en: 'The scoresheet no longer has this row; the round may have moved to another edition. Export again.',
  },
  'row-twice': {
    vi: 'Dòng này lặp lại một dòng ở trên; hãy xoá một trong hai.',
    en: 'This row repeats one above; delete one of the two.',
  },
  'entered-elsewhere': {
    vi: 'Số liệu này dùng chung cho nhiều tiêu chí và nhập một lần ở ô {address}.',
    en: 'Several components share this figure; it is entered once, in {address}.',
  },
  'shown-only': {
    vi: 'Ô này chỉ để xem, không nhập vào phiếu.',
    en: 'This cell is for reading only.',
  },
  'evidence-shown-only': {
    vi: 'Cột tài liệu chỉ để xem; hãy đính kèm tài liệu trên màn hình phiếu chấm điểm.',
    en: 'The column of evidence is for reading only; attach documents on the scoresheet itself.',
  },
  'two-answers': {
    vi: 'Dòng này vừa có giá trị vừa có lý do không có số liệu; chỉ giữ một trong hai.',
    en: 'The row has both a value and a reason for having none; keep one of them.',
  },
  'cannot-clear': {
    vi: 'Đã kê khai thì không để trống lại được; ghi giá trị mới, "Không phát sinh", hoặc lý do chưa có số liệu.',
    en: 'What was declared cannot be emptied; write a new value, "Not applicable", or why there is none.',
  },
  'difference-cannot-clear': {
    vi: 'Giải trình chênh lệch đã ghi thì không để trống lại được; hãy viết nội dung mới.',
    en: 'The explanation of a difference cannot be emptied; write a new one.',
  },
  'text-too-long': {
    vi: 'Nội dung dài hơn {most} ký tự; hãy rút gọn.',
    en: 'The text is longer than {most} letters; shorten it.',
  },
  stale: {
    vi: 'Có người đã sửa ô này trên hệ thống sau khi xuất tệp; hãy chọn giữ giá trị nào.',
    en: 'Somebody changed this after the export; choose which value to keep.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

export type ExchangeFaultCode = keyof typeof EXCHANGE_FAULTS

/** The sentence of a fault with its details filled in. */
export function exchangeFault(
  code: ExchangeFaultCode,
  details: Readonly<Record<string, string>> = {},
): Bilingual {
  const { vi, en } = EXCHANGE_FAULTS[code]
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole)
  return { vi: fill(vi), en: fill(en) }
}
