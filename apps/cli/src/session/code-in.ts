import type { CompiledIndex } from '@openpar/engine'
import { EXIT, Refusal } from '../exit-code.ts'

/** `code` when the index has it, the whole index when absent. @throws Refusal on an unknown code. */
export function codeIn(index: CompiledIndex, code: string | undefined): string {
  if (code === undefined) return index.root.code
  if (index.byCode.has(code)) return code
  const some = [...index.byCode.keys()].slice(0, 12).join(', ')
  throw new Refusal(
    EXIT.usage,
    `Bộ chỉ số không có mục "${code}"; các mục: ${some}…`,
    `The index has no node "${code}"; nodes are ${some}…`,
  )
}
