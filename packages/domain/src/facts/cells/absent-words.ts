import { looseWord } from './loose-word.ts'
import { type RefusedCell, refused } from './refused.ts'

const ABSENT_WORDS: ReadonlySet<string> = new Set(
  [
    'chưa báo cáo',
    'chưa có',
    'chưa có báo cáo',
    'chưa có số liệu',
    'chưa có dữ liệu',
    'không báo cáo',
    'không có báo cáo',
    'không có số liệu',
    'không có dữ liệu',
    'not reported',
    'no data',
  ].map(looseWord),
)

/** Whether a text says that there is no value, in words that belong beside an empty cell. */
export function saysAbsent(text: string): boolean {
  return ABSENT_WORDS.has(looseWord(text))
}

/** What to do with such words. */
export function refuseAbsent(text: string, code: RefusedCell['code']): RefusedCell {
  return refused(
    code,
    `"${text}" không phải là giá trị; khi chưa có số liệu, hãy để trống ô này và ghi lý do ở cột reason (bảng dọc).`,
    `"${text}" is no value; where there is none, leave this cell empty and give the reason in the column "reason" (long table).`,
  )
}
