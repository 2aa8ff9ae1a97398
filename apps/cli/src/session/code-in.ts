import type { CompiledIndex } from '@openpar/engine'
import { EXIT, Refusal } from '../exit-code.ts'
import { mostSimilar } from './similar.ts'

const MOST_LISTED = 12

/**
 * `code` as the index has it, upper and lower case alike where only one is meant; the whole index when absent.
 * @throws Refusal on an unknown code, with the nearest ones.
 */
export function codeIn(index: CompiledIndex, code: string | undefined): string {
  if (code === undefined) return index.root.code
  if (index.byCode.has(code)) return code
  const codes = [...index.byCode.keys()]
  const alike = codes.filter((each) => each.toLowerCase() === code.toLowerCase())
  if (alike.length === 1) return alike[0]!
  const near = mostSimilar(code, codes)
  const list = codes.slice(0, MOST_LISTED).join(', ')
  const more = codes.length > MOST_LISTED ? '…' : '.'
  throw new Refusal(
    EXIT.usage,
    `Bộ chỉ số không có mục "${code}"; ${near.length > 0 ? `có phải ${near.join(', ')}?` : `các mục: ${list}${more}`}`,
    `The index has no node "${code}"; ${near.length > 0 ? `did you mean ${near.join(', ')}?` : `nodes are ${list}${more}`}`,
  )
}
