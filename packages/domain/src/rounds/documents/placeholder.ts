import { plainLetters } from '../../draft/reading/plain-letters.ts'

/** `{{…}}` as people write it in Word. */
export const PLACEHOLDER = /\{\{\s*([^{}]{1,120}?)\s*\}\}/g

/**
 * The one name of a placeholder however it is typed: `Tên đơn vị`, `ten_don_vi` and `TÊN ĐƠN VỊ` are the same; a point sets the
 * name of a list apart.
 */
export function placeholderName(text: string): string {
  return plainLetters(text.normalize('NFC'))
    .split('.')
    .map((part) => (part.match(/[a-z0-9]+/g) ?? []).join('_'))
    .join('.')
}

/** The list that a placeholder belongs to; undefined where it stands alone. */
export const listOf = (name: string): string | undefined =>
  name.includes('.') ? name.slice(0, name.indexOf('.')) : undefined
