import type { ByteRange } from '../../platform/files/index.ts'

/**
 * The part that a header `Range` asks for of `size` bytes (RFC 9110, 14.2): one range of bytes, from either end.
 * `undefined` for no range or a form that may be ignored, `'outside'` where nothing of it exists.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'outside' | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (match === null || (match[1] === '' && match[2] === '')) return undefined
  if (match[1] === '') {
    const length = Math.min(Number(match[2]), size)
    return length === 0 ? 'outside' : { from: size - length, to: size - 1 }
  }
  const from = Number(match[1])
  const to = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  if (match[2] !== '' && Number(match[2]) < from) return undefined
  return from >= size ? 'outside' : { from, to }
}
