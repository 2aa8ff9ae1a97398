import type { FaultCase } from '../notation.ts'

/** Files that are no sound YAML. */
export const sourceCases: readonly FaultCase[] = [
  {
    code: 'yaml-syntax',
    file: `a: [1, 2
§`,
    path: 'a[1]',
    vi: 'Dấu ngoặc mở ở trên chưa được đóng, hoặc phần trong ngoặc thụt lề quá ít; hãy thêm ] hoặc }.',
    en: 'A bracket opened above is never closed, or its content is indented too little; add ] or }.',
  },
  {
    code: 'yaml-syntax',
    file: `a: §1
 b: 2
`,
    path: 'a.1 b',
    vi: 'Có hai dấu hai chấm trên một dòng; hãy xuống dòng, hoặc đặt chữ có dấu hai chấm trong dấu nháy.',
    en: 'There are two colons on one line; start a new line, or put text with a colon in quotes.',
  },
  {
    code: 'yaml-syntax',
    file: `a: 1
§	b: 2
`,
    path: 'a',
    vi: 'Thụt lề bằng phím Tab; YAML chỉ nhận dấu cách, hãy thay Tab bằng dấu cách.',
    en: 'The indentation uses a tab; YAML takes spaces only, replace tabs by spaces.',
  },
  {
    code: 'yaml-syntax',
    file: `a: §*unknown
`,
    path: 'a',
    vi: 'Tham chiếu (*) hoặc neo (&) không hợp lệ hoặc trỏ tới tên chưa có; nếu là chữ thường, hãy đặt trong dấu nháy.',
    en: 'An alias (*) or anchor (&) is malformed or names nothing; if plain text is meant, put it in quotes.',
  },
  {
    code: 'yaml-syntax',
    file: `a: "§\\q"
`,
    path: 'a',
    vi: 'Ký tự thoát (\\) trong dấu nháy kép không hợp lệ; hãy viết \\\\ hoặc dùng dấu nháy đơn.',
    en: 'The escape (\\) inside double quotes is not valid; write \\\\ or use single quotes.',
  },
  {
    code: 'yaml-syntax',
    file: `a: §!!binary x
`,
    path: 'a',
    vi: 'Nhãn kiểu (!) không được dùng trong định nghĩa; hãy bỏ nhãn, hoặc đặt giá trị trong dấu nháy.',
    en: 'Type tags (!) are not used in definitions; remove the tag, or put the value in quotes.',
  },
  {
    code: 'yaml-syntax',
    file: `a: 1
§---
b: 2
`,
    path: 'a',
    vi: 'Tệp có nhiều tài liệu cách nhau bằng "---"; mỗi tệp chỉ chứa một bộ chỉ số.',
    en: 'The file holds several documents separated by "---"; one file holds one index.',
  },
  {
    code: 'yaml-syntax',
    file: `title: §Quyết định: số 1
`,
    path: 'title.Quyết định',
    vi: 'Có hai dấu hai chấm trên một dòng; hãy xuống dòng, hoặc đặt chữ có dấu hai chấm trong dấu nháy.',
    en: 'There are two colons on one line; start a new line, or put text with a colon in quotes.',
  },
  {
    code: 'yaml-syntax',
    file: `title: §@chung
`,
    path: 'title',
    vi: 'Giá trị bắt đầu bằng ký tự đặc biệt; hãy đặt cả giá trị trong dấu nháy.',
    en: 'The value starts with a reserved character; put the whole value in quotes.',
  },
  {
    code: 'duplicate-key',
    keys: `nodes:
  - {code: "1", name: N, max: 10, §max: 9, rule: {kind: monitor, measure: done}}`,
    path: 'nodes[0].max',
    vi: 'Khóa "max" được viết hai lần trong cùng một mục; hãy bỏ bớt một.',
    en: 'The key "max" is given twice in the same place; remove one of them.',
  },
  {
    code: 'text-not-quoted',
    keys: `mapping:
  - edition: "0"
    codes: {§1: "1.1"}`,
    path: 'mapping[0].codes.1',
    vi: 'Khóa phải là chữ; hãy đặt trong dấu nháy: "1".',
    en: 'A key must be text; put it in quotes: "1".',
  },
  {
    code: 'alias-bomb',
    file: `a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
e: [*d, *d, §*d, *d, *d]
`,
    path: 'e[2]',
    vi: 'Các tham chiếu (*) làm nội dung phình quá 50000 giá trị hoặc quay vòng; hãy viết trực tiếp nội dung.',
    en: 'The aliases (*) swell to more than 50000 values or run in a circle; write the content out.',
  },
  {
    code: 'alias-bomb',
    file: `a: &a [§*a]
`,
    path: 'a[0]',
    vi: 'Các tham chiếu (*) làm nội dung phình quá 50000 giá trị hoặc quay vòng; hãy viết trực tiếp nội dung.',
    en: 'The aliases (*) swell to more than 50000 values or run in a circle; write the content out.',
  },
  {
    code: 'file-empty',
    file: '§',
    path: '',
    vi: 'Tệp không có nội dung; hãy viết định nghĩa bộ chỉ số, bắt đầu bằng id, edition, title.',
    en: 'The file is empty; write the definition of an index, starting with id, edition, title.',
  },
  {
    code: 'file-empty',
    file: `§# chỉ có ghi chú
`,
    path: '',
    vi: 'Tệp không có nội dung; hãy viết định nghĩa bộ chỉ số, bắt đầu bằng id, edition, title.',
    en: 'The file is empty; write the definition of an index, starting with id, edition, title.',
  },
  {
    code: 'file-too-large',
    file: `§${'x'.repeat(4_000_001)}`,
    path: '',
    vi: 'Tệp dài 4000001 ký tự, quá giới hạn 4000000; hãy tách thành nhiều bộ chỉ số.',
    en: 'The file has 4000001 characters, more than the limit of 4000000; split it into several indices.',
  },
  {
    code: 'nested-too-deep',
    file: `${'['.repeat(61)}§[]${']'.repeat(61)}`,
    path: '[0]'.repeat(61),
    vi: 'Nội dung lồng nhau quá 60 cấp; hãy kiểm tra lại thụt lề và dấu ngoặc.',
    en: 'The content is nested more than 60 levels deep; check indentation and brackets.',
  },
]
