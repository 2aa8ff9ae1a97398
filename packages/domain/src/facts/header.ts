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

const WORDS: Readonly<Record<string, ColumnRole>> = {
  unit: 'unit',
  unit_code: 'unit',
  ucode: 'unit',
  'mã đơn vị': 'unit',
  'đơn vị': 'unit',
  name: 'name',
  unit_name: 'name',
  uname: 'name',
  'tên đơn vị': 'name',
  group: 'group',
  'nhóm đơn vị': 'group',
  nhóm: 'group',
  kind: 'kind',
  'loại đơn vị': 'kind',
  period: 'period',
  kỳ: 'period',
  measure: 'measure',
  'số liệu': 'measure',
  value: 'value',
  'giá trị': 'value',
  reason: 'reason',
  'lý do': 'reason',
  source: 'source',
  nguồn: 'source',
}

/** The role a header word gives a column, upper and lower case alike; undefined for anything else. */
export function roleOf(word: string): ColumnRole | undefined {
  return WORDS[word.normalize('NFC').trim().toLocaleLowerCase('vi')]
}
