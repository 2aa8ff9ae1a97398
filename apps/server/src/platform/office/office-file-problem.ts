const PROBLEMS = {
  'file-too-large': {
    vi: 'Tệp lớn hơn 30 MB. Hãy tách riêng phần có bảng cần dùng rồi lưu thành tệp khác.',
    en: 'The file is larger than 30 MB. Save the part with the table as a file of its own.',
  },
  'file-unpacks-too-large': {
    vi: 'Tệp bung ra lớn hơn 200 MB nên không đọc. Hãy bỏ hình ảnh, tách riêng phần có bảng rồi lưu lại.',
    en: 'The file unpacks to more than 200 MB and was not read. Remove pictures and save the table on its own.',
  },
  'file-empty': {
    vi: 'Tệp rỗng, không có nội dung. Hãy mở lại văn bản gốc và lưu thành tệp .docx hoặc .xlsx.',
    en: 'The file is empty. Open the original again and save it as .docx or .xlsx.',
  },
  'file-old-format': {
    vi: 'Tệp ở dạng cũ (.doc hoặc .xls). Hãy mở bằng Word hoặc Excel và lưu lại dạng .docx hoặc .xlsx.',
    en: 'The file has the old format (.doc or .xls). Open it in Word or Excel and save it as .docx or .xlsx.',
  },
  'file-encrypted': {
    vi: 'Tệp có đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu rồi lưu lại dạng .docx hoặc .xlsx.',
    en: 'The file is protected by a password. Open it, remove the password and save it as .docx or .xlsx.',
  },
  'file-is-pdf': {
    vi: 'Đây là tệp PDF. Hãy lấy bản Word hoặc Excel, lưu lại dạng .docx hoặc .xlsx.',
    en: 'This is a PDF file. Take the Word or Excel version, saved as .docx or .xlsx.',
  },
  'file-not-office': {
    vi: 'Không phải tệp Word hoặc Excel. Hãy mở văn bản bằng Word hoặc Excel và lưu lại dạng .docx hoặc .xlsx.',
    en: 'Not a Word or Excel file. Open the text in Word or Excel and save it as .docx or .xlsx.',
  },
  'file-damaged': {
    vi: 'Tệp bị hỏng, không đọc được. Hãy mở bằng Word hoặc Excel và lưu lại dạng .docx hoặc .xlsx.',
    en: 'The file is damaged and cannot be read. Open it in Word or Excel and save it as .docx or .xlsx.',
  },
} as const

export type OfficeFileProblemCode = keyof typeof PROBLEMS

/** A file that is no sound Word or Excel file: a stable code and what to do about it, in both languages. */
export class OfficeFileProblem extends Error {
  readonly code: OfficeFileProblemCode
  readonly vi: string
  readonly en: string

  constructor(code: OfficeFileProblemCode, cause?: unknown) {
    super(PROBLEMS[code].vi, { cause })
    this.name = 'OfficeFileProblem'
    this.code = code
    this.vi = PROBLEMS[code].vi
    this.en = PROBLEMS[code].en
  }
}
