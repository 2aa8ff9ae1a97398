import { plainLetters, tidy } from '../reading/plain-letters.ts'

/** What a column of an annex holds. `self` and `appraised` columns are for filling in and are not read. */
export type ColumnRole =
  | 'code'
  | 'name'
  | 'max'
  | 'rule'
  | 'survey'
  | 'evidence'
  | 'owner'
  | 'note'
  | 'filled-in'

const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['code', /^(stt|tt|so tt|so thu tu|ma|ma so|ma tieu chi|ma muc|code|no|muc)\.?$/],
  ['note', /^(ghi chu|note|remark)/],
  ['evidence', /kiem chung|minh chung|tai lieu chung minh|evidence/],
  ['survey', /dieu tra|xhh|khao sat|survey/],
  ['max', /toi da|diem chuan|thang diem|diem quy dinh|^max|maximum/],
  ['filled-in', /tu (danh gia|cham)|diem dat|dat duoc|tham dinh|cham lai/],
  ['rule', /^cach|phuong phap|huong dan|cham diem|cong thuc|dien giai|quy dinh tinh|rule|scoring/],
  ['owner', /(co quan|don vi) (chu tri|theo doi|phu trach|danh gia|quan ly)|owner/],
  ['name', /tieu chi|linh vuc|noi dung|chi so|chi tieu|^ten|danh muc|^name|criteri|component/],
  ['max', /^(so )?diem( so)?$|^points?$/],
]

/** The role the words of a header cell give its column, with or without marks, in any case; nothing for other words. */
export function headerRole(text: string): ColumnRole | undefined {
  if (text.length > 120) return undefined
  const words = plainLetters(tidy(text)).replace(/\s+/g, ' ')
  if (words === '') return undefined
  return ROLES.find(([, pattern]) => pattern.test(words))?.[0]
}
