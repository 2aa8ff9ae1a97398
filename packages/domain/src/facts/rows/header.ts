import { findNearest } from '../../definition/shape/nearest.ts'

/** What a column of a facts table is for. */
export type ColumnRole =
  | 'unit'
  | 'name'
  | 'group'
  | 'kind'
  | 'period'
  | 'measure'
  | 'value'
  | 'reason'
  | 'source'

const WORDS: ReadonlyMap<string, ColumnRole> = new Map([
  ['unit', 'unit'],
  ['unit_code', 'unit'],
  ['ucode', 'unit'],
  ['mã đơn vị', 'unit'],
  ['đơn vị', 'unit'],
  ['mã cơ quan', 'unit'],
  ['name', 'name'],
  ['unit_name', 'name'],
  ['uname', 'name'],
  ['tên đơn vị', 'name'],
  ['tên cơ quan', 'name'],
  ['group', 'group'],
  ['nhóm đơn vị', 'group'],
  ['nhóm', 'group'],
  ['kind', 'kind'],
  ['loại đơn vị', 'kind'],
  ['period', 'period'],
  ['kỳ', 'period'],
  ['measure', 'measure'],
  ['số liệu', 'measure'],
  ['value', 'value'],
  ['giá trị', 'value'],
  ['reason', 'reason'],
  ['lý do', 'reason'],
  ['source', 'source'],
  ['nguồn', 'source'],
])

/** A header word without byte order mark and outer spaces, in NFC. */
export function headerWord(word: string): string {
  return word
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .trim()
}

/** The role a header word gives a column, upper and lower case alike; undefined for anything else. */
export function roleOf(word: string): ColumnRole | undefined {
  return WORDS.get(headerWord(word).toLocaleLowerCase('vi'))
}

/** The word with a role that `word` was probably meant to be. */
export function nearestRoleWord(word: string): string | undefined {
  return findNearest(word, WORDS.keys())
}
