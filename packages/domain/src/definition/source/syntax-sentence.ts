import type { ErrorCode } from 'yaml'

interface Sentence {
  readonly vi: string
  readonly en: string
}

const UNREADABLE: Sentence = {
  vi: 'YAML không đọc được tại đây; hãy kiểm tra dấu hai chấm, dấu ngoặc, dấu nháy và thụt lề.',
  en: 'The YAML cannot be read here; check colons, brackets, quotes and indentation.',
}

const UNCLOSED: Sentence = {
  vi: 'Dấu ngoặc mở ở trên chưa được đóng, hoặc phần trong ngoặc thụt lề quá ít; hãy thêm ] hoặc }.',
  en: 'A bracket opened above is never closed, or its content is indented too little; add ] or }.',
}

const SENTENCES: Partial<Record<ErrorCode, Sentence>> = {
  ALIAS_PROPS: {
    vi: 'Tham chiếu (*) không được kèm neo (&) hay nhãn (!); hãy bỏ phần kèm theo.',
    en: 'An alias (*) cannot carry an anchor (&) or a tag (!); remove it.',
  },
  BAD_ALIAS: {
    vi: 'Tham chiếu (*) hoặc neo (&) không hợp lệ hoặc trỏ tới tên chưa có; nếu là chữ thường, hãy đặt trong dấu nháy.',
    en: 'An alias (*) or anchor (&) is malformed or names nothing; if plain text is meant, put it in quotes.',
  },
  BAD_DIRECTIVE: {
    vi: 'Dòng chỉ thị (%) không hợp lệ; hãy bỏ dòng này hoặc đặt giá trị trong dấu nháy.',
    en: 'The directive (%) is malformed; remove the line, or put the value in quotes.',
  },
  BAD_DQ_ESCAPE: {
    vi: 'Ký tự thoát (\\) trong dấu nháy kép không hợp lệ; hãy viết \\\\ hoặc dùng dấu nháy đơn.',
    en: 'The escape (\\) inside double quotes is not valid; write \\\\ or use single quotes.',
  },
  BAD_INDENT: {
    vi: 'Thụt lề không khớp với dòng trên; hãy căn các mục cùng cấp thẳng cột bằng dấu cách.',
    en: 'The indentation does not match the lines above; align entries of one level in the same column with spaces.',
  },
  BAD_SCALAR_START: {
    vi: 'Giá trị bắt đầu bằng ký tự đặc biệt; hãy đặt cả giá trị trong dấu nháy.',
    en: 'The value starts with a reserved character; put the whole value in quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    vi: 'Có hai dấu hai chấm trên một dòng; hãy xuống dòng, hoặc đặt chữ có dấu hai chấm trong dấu nháy.',
    en: 'There are two colons on one line; start a new line, or put text with a colon in quotes.',
  },
  BLOCK_IN_FLOW: {
    vi: 'Danh sách hay mục nhiều dòng không viết được bên trong dấu ngoặc; hãy dùng một trong hai cách viết.',
    en: 'Block lists or maps cannot stand inside brackets; use one of the two styles.',
  },
  MISSING_CHAR: {
    vi: 'Thiếu một ký tự: dấu hai chấm, dấu phẩy, dấu nháy hoặc dấu ngoặc đóng; hãy bổ sung.',
    en: 'A character is missing: a colon, a comma, a closing quote or bracket; add it.',
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: 'Khóa trải trên nhiều dòng, thường do thiếu dấu hai chấm ở dòng trước; hãy thêm dấu hai chấm hoặc dấu nháy.',
    en: 'A key spans several lines, usually for want of a colon before it; add the colon, or quotes.',
  },
  MULTIPLE_DOCS: {
    vi: 'Tệp có nhiều tài liệu cách nhau bằng "---"; mỗi tệp chỉ chứa một bộ chỉ số.',
    en: 'The file holds several documents separated by "---"; one file holds one index.',
  },
  RESOURCE_EXHAUSTION: {
    vi: 'Nội dung lồng nhau quá sâu; hãy kiểm tra lại thụt lề và dấu ngoặc.',
    en: 'The content is nested too deep; check indentation and brackets.',
  },
  TAB_AS_INDENT: {
    vi: 'Thụt lề bằng phím Tab; YAML chỉ nhận dấu cách, hãy thay Tab bằng dấu cách.',
    en: 'The indentation uses a tab; YAML takes spaces only, replace tabs by spaces.',
  },
  TAG_RESOLVE_FAILED: {
    vi: 'Nhãn kiểu (!) không được dùng trong định nghĩa; hãy bỏ nhãn, hoặc đặt giá trị trong dấu nháy.',
    en: 'Type tags (!) are not used in definitions; remove the tag, or put the value in quotes.',
  },
  UNEXPECTED_TOKEN: {
    vi: 'Có ký tự không đúng chỗ; hãy kiểm tra dấu ngoặc, dấu phẩy và dấu nháy quanh đây.',
    en: 'There is an unexpected character; check brackets, commas and quotes around here.',
  },
}

/** What a syntax error of the YAML library means, for people. */
export function syntaxSentence(code: ErrorCode, message = ''): Sentence {
  // The library calls a bracket that is never closed a fault of indentation.
  if (code === 'BAD_INDENT' && /^Flow/i.test(message)) return UNCLOSED
  return SENTENCES[code] ?? UNREADABLE
}
