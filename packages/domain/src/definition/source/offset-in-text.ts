import type { Scalar } from 'yaml'

/**
 * Offset in `source` of character `at` of a text scalar. Quotes, escapes, folded lines and indentation are stepped
 * over by matching the visible characters of the value, in order, with those of the source.
 */
export function offsetInText(source: string, scalar: Scalar, at: number): number {
  const [start, end] = scalar.range ?? [0, 0]
  const value = String(scalar.value)
  let offset = start
  if (scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL')
    offset = source.indexOf('\n', start) + 1
  for (let i = 0; i < value.length; i++) {
    if (/\s/.test(value[i]!)) continue
    const found = source.indexOf(value[i]!, offset)
    if (found < 0 || found >= end) return start
    if (i >= at) return found
    offset = found + 1
  }
  return Math.min(offset, end)
}
