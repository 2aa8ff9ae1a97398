import { createReadStream } from 'node:fs'
import { FILE_KINDS, type Refusal } from '@openpar/domain/evidence'
import type { Dependencies } from '../../platform/http/context.ts'
import { allowedKinds, type Detected, detectKind } from '../inspect/detect-kind.ts'
import { type ReadingLimits, readApart } from '../reading/read-apart.ts'
import { scanWithClamd } from '../scan/scan-with-clamd.ts'

/** Opening a file and counting its pages is a small thing. */
const EXAMINE: ReadingLimits = { milliseconds: 20_000, megabytes: 1200 }

/** What the content is found to be. */
export interface Judged extends Detected {
  readonly pages: number | null
  readonly scannedAt: Date | null
  /** Reading its words was given up already. */
  readonly unreadable: boolean
}

type Scan = { readonly at: Date | null } | { readonly refusal: Refusal } | 'waiting'

async function scan(path: string, { configuration, log, now }: Dependencies): Promise<Scan> {
  if (configuration.scanner === undefined) return { at: null }
  const verdict = await scanWithClamd(configuration.scanner, createReadStream(path))
  if (verdict.outcome === 'clean') return { at: now() }
  if (verdict.outcome === 'infected')
    return { refusal: { code: 'infected', detail: verdict.found.slice(0, 200) } }
  log.warn({ why: verdict.why }, 'virus scanner gave no verdict; the file stays in quarantine')
  return 'waiting'
}

async function examine(path: string, detected: Detected, scannedAt: Date | null): Promise<Judged | Refusal> {
  const plain = { ...detected, pages: null, scannedAt, unreadable: false }
  if (detected.kind !== 'pdf') return plain
  const found = await readApart('examine', 'pdf', createReadStream(path), EXAMINE)
  if (found.outcome === 'read') return { ...plain, pages: found.pages }
  if (found.outcome === 'damaged') return { code: 'damaged', detail: '' }
  return { ...plain, encrypted: found.outcome === 'encrypted', unreadable: found.outcome === 'exhausted' }
}

/**
 * What the file at `path` is, or why it is not taken; `waiting` where the virus scanner is configured and gives no
 * verdict. `name` is only told to people.
 */
export async function judgeFile(
  path: string,
  name: string,
  dependencies: Dependencies,
): Promise<Judged | Refusal | 'waiting'> {
  const allowed = allowedKinds(dependencies.configuration.uploadTypes)
  const detected = await detectKind(path, name, allowed)
  if ('code' in detected) return detected
  const scanned = await scan(path, dependencies)
  if (scanned === 'waiting') return scanned
  if ('refusal' in scanned) return scanned.refusal
  return examine(path, detected, scanned.at)
}

/** Whether words can be read out of a file for search. */
export const hasWords = ({ kind, encrypted }: Pick<Judged, 'kind' | 'encrypted'>): boolean =>
  FILE_KINDS[kind].text && !encrypted
