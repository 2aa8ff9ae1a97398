const PROBLEMS = {
  'annex-too-large': {
    vi: 'Tệp lớn hơn 30 MB. Hãy tách riêng phần phụ lục có bảng tiêu chí rồi lưu thành tệp khác.',
    en: 'The file is larger than 30 MB. Save the annex with the table of criteria as a file of its own.',
  },
  'annex-unpacks-too-large': {
    vi: 'Tệp bung ra lớn hơn 200 MB nên không đọc. Hãy bỏ hình ảnh, tách riêng phần phụ lục rồi lưu lại.',
    en: 'The file unpacks to more than 200 MB and was not read. Remove pictures and save the annex on its own.',
  },
  'annex-too-many-cells': {
    vi: 'Bảng tính có quá nhiều ô (trên 500.000). Hãy chỉ giữ lại phần bảng tiêu chí rồi lưu lại.',
    en: 'The sheets hold more than 500,000 cells. Keep only the table of criteria and save again.',
  },
  'annex-empty-file': {
    vi: 'Tệp rỗng, không có nội dung. Hãy mở lại văn bản gốc và lưu thành tệp .docx hoặc .xlsx.',
    en: 'The file is empty. Open the original again and save it as .docx or .xlsx.',
  },
  'annex-old-format': {
    vi: 'Tệp ở dạng cũ (.doc hoặc .xls). Hãy mở bằng Word hoặc Excel và lưu lại dạng .docx hoặc .xlsx.',
    en: 'The file has the old format (.doc or .xls). Open it in Word or Excel and save it as .docx or .xlsx.',
  },
  'annex-encrypted': {
    vi: 'Tệp có đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu rồi lưu lại dạng .docx hoặc .xlsx.',
    en: 'The file is protected by a password. Open it, remove the password and save it as .docx or .xlsx.',
  },
  'annex-pdf': {
    vi: 'Đây là tệp PDF. Hãy lấy bản Word hoặc Excel của phụ lục, lưu lại dạng .docx hoặc .xlsx.',
    en: 'This is a PDF file. Take the Word or Excel version of the annex, saved as .docx or .xlsx.',
  },
  'annex-not-office-file': {
    vi: 'Không phải tệp Word hoặc Excel. Hãy mở văn bản bằng Word hoặc Excel và lưu lại dạng .docx hoặc .xlsx.',
    en: 'Not a Word or Excel file. Open the text in Word or Excel and save it as .docx or .xlsx.',
  },
  'annex-damaged': {
    vi: 'Tệp bị hỏng, không đọc được. Hãy mở bằng Word hoặc Excel và lưu lại dạng .docx hoặc .xlsx.',
    en: 'The file is damaged and cannot be read. Open it in Word or Excel and save it as .docx or .xlsx.',
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

/** A file that cannot be imported: a stable code and what to do about it, in both languages. */
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
