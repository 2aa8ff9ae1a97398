const PROBLEMS = {
  'annex-too-many-cells': {
    vi: 'Bảng tính có quá nhiều ô (trên 500.000). Hãy chỉ giữ lại phần bảng tiêu chí rồi lưu lại.',
    en: 'The sheets hold more than 500,000 cells. Keep only the table of criteria and save again.',
  },
  'annex-no-table': {
    vi: 'Tệp không có bảng nào. Hãy kiểm tra xem bảng tiêu chí có phải là hình chụp không; nếu phải, cần gõ lại thành bảng.',
    en: 'There is no table in the file. If the table of criteria is a picture, it has to be typed as a table.',
  },
  'annex-no-criteria': {
    vi: 'Tệp có bảng nhưng không thấy bảng tiêu chí. Bảng cần có cột tên tiêu chí và cột điểm tối đa.',
    en: 'There are tables, but none with criteria. A table needs a column of names and a column of maximum points.',
  },
} as const

export type AnnexProblemCode = keyof typeof PROBLEMS

/** A sound file without a table of criteria to import: a stable code and what to do about it, in both languages. */
export class AnnexProblem extends Error {
  readonly code: AnnexProblemCode
  readonly vi: string
  readonly en: string

  constructor(code: AnnexProblemCode, cause?: unknown) {
    super(PROBLEMS[code].vi, { cause })
    this.name = 'AnnexProblem'
    this.code = code
    this.vi = PROBLEMS[code].vi
    this.en = PROBLEMS[code].en
  }
}
