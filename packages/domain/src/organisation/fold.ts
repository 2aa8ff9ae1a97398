/**
 * Text as it is searched: small letters without Vietnamese marks, runs of blanks as one, none around.
 * `Phường Đống  Đa` is `phuong dong da`.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
