import type { Definition } from '@openpar/engine'
import type { Finding } from '../../fault/finding.ts'
import { type Path, startsWith } from '../../fault/path.ts'
import { replaceAt } from '../options/replace-at.ts'
import { decimalValue, withPoint } from '../source/decimal-comma.ts'
import { checkShape } from './check-shape.ts'
import type { FindWritten } from './find-written.ts'
import { valueAt } from './place.ts'

/** What stands for an obligatory value that cannot be used, so that the rest of its file can be checked. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  name: '?',
  title: '?',
  basis: '?',
  id: '?',
  edition: '?',
  valid: { from: '2000-01-01' },
  status: 'illustrative',
  ratios: 'exact',
  decimals: 4,
  mode: 'half-up',
  on: 'rounded',
  ties: 'competition',
  zero: 'missing',
  equal: 'missing',
}

const MOST_PASSES = 4

export interface Salvage {
  readonly definition: Definition
  /** Places that were mended, replaced or left out. */
  readonly mended: readonly Path[]
}

/**
 * What remains of `data` when its `findings` are mended the way that was probably meant (quotes added), replaced or
 * left out, so that the other checks can still speak; undefined where too little remains.
 */
export function findSalvage(
  data: unknown,
  findings: readonly Finding[],
  findWritten: FindWritten,
): Salvage | undefined {
  const mended: Path[] = findings.map((finding) => finding.path)
  let rest = data
  let open = findings
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    for (const finding of open) {
      const { value, path } = mend(rest, finding, findWritten)
      rest = value
      mended.push(path)
    }
    const shape = checkShape(rest, findWritten)
    if (shape.definition) return { definition: shape.definition, mended }
    open = shape.findings
  }
  return undefined
}

/** Whether `finding` may be owed only to what was mended: it stands there, at what holds it, or misses a key beside it. */
export function isDoubtful(finding: Finding, { definition, mended }: Salvage): boolean {
  if (finding.code === 'unused-measure') return true
  return mended.some((path) => {
    const holder = path.slice(0, -1)
    if (startsWith(finding.path, path)) return true
    if (!startsWith(finding.path, holder) || finding.path.length > holder.length + 1) return false
    return finding.path.length === holder.length || valueAt(definition, finding.path) === undefined
  })
}

function mend(
  data: unknown,
  { code, path }: Finding,
  findWritten: FindWritten,
): { readonly value: unknown; readonly path: Path } {
  const value = valueAt(data, path)
  if (code === 'text-not-quoted' && value !== undefined) {
    return { value: replaceAt(data, path, findWritten(path) ?? String(value)), path }
  }
  const decimal = code === 'decimal-comma' ? withPoint(String(value)) : undefined
  if (decimal !== undefined) return { value: replaceAt(data, path, decimalValue(decimal)), path }
  const key = path.at(-1)
  if (typeof key === 'string' && key in STAND_INS && code !== 'unknown-key') {
    return { value: replaceAt(data, path, STAND_INS[key]), path }
  }
  const missing = value === undefined
  const place = keyPath(missing ? path.slice(0, -1) : path)
  return { value: place.length === 0 ? data : without(data, place), path: place }
}

/** The innermost place around `path` that is a key and no position, so that leaving it out moves nothing else. */
function keyPath(path: Path): Path {
  return path.slice(0, path.findLastIndex((step) => typeof step === 'string') + 1)
}

function without(data: unknown, path: Path): unknown {
  const holder = path.slice(0, -1)
  const from = valueAt(data, holder)
  if (typeof from !== 'object' || from === null) return data
  return replaceAt(
    data,
    holder,
    Object.fromEntries(Object.entries(from).filter(([key]) => key !== path.at(-1))),
  )
}
