/** Where the content of a hash lies: two levels of 256 folders, so that no folder grows too long. */
export function contentKey(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

/** Whether `text` is a SHA-256 in lower-case hexadecimal. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}
