import type { ProblemKind } from '../../platform/errors/problem.ts'

/** What goes wrong with the documents and workbooks of rounds. */
export const documentProblems = {
  'document-needs-unit': {
    status: 422,
    vi: 'Văn bản này lập cho một đơn vị; hãy chọn đơn vị.',
    en: 'This document is about one unit; choose the unit.',
  },
  'nothing-asked': {
    status: 409,
    vi: 'Không có nội dung nào đang chờ {unit} giải trình nên chưa lập văn bản yêu cầu.',
    en: 'No explanation is awaited from {unit}, so there is nothing to request.',
  },
  'council-not-begun': {
    status: 409,
    vi: '{round} chưa đến bước hội đồng nên chưa lập được văn bản này.',
    en: '{round} has not come to its council yet, so this document cannot be made.',
  },
  'result-not-settled': {
    status: 409,
    vi: 'Kết quả {round} chưa được hội đồng công nhận nên chưa lập được quyết định.',
    en: 'The council has not settled {round} yet, so there is no decision to make.',
  },
  'template-refused': { status: 422, vi: '{sentence}', en: '{sentenceEn}' },
  'workbook-refused': { status: 422, vi: '{sentence}', en: '{sentenceEn}' },
  'workbook-not-whole': {
    status: 409,
    vi: 'Tệp còn {open} ô chưa nhập được nên chưa ghi gì; hãy sửa các ô đó, hoặc chọn chỉ nhập các ô hợp lệ.',
    en: '{open} cells of the file cannot be taken, so nothing was written; mend them, or take the others alone.',
  },
  'workbook-without-change': {
    status: 409,
    vi: 'Tệp không có ô nào để nhập vào phiếu.',
    en: 'The file has no cell to take over.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>
