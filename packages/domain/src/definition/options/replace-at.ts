import type { Path } from '../../fault/path.ts'
import { childOf } from '../shape/place.ts'

/** `data` with `value` at `path`, sharing everything else; `data` itself stays as it is. */
export function replaceAt(data: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  const inner = replaceAt(childOf(data, step), rest, value)
  if (Array.isArray(data)) return data.map((item, position) => (position === step ? inner : item))
  return { ...(data as object), [step]: inner }
}
