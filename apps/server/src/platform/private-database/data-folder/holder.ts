import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The process that has a data folder, as it wrote itself down. Only true while the lock of the folder is held. */
export interface Holder {
  readonly pid: number
  /** Instant, ISO 8601 in UTC. */
  readonly startedAt: string
  /** How its database is reached; absent until it is ready. */
  readonly urls?: { readonly superuserUrl: string; readonly ownerUrl: string; readonly appUrl: string }
}

export function holderFile(folder: string): string {
  return join(folder, 'process.json')
}

/** Writes the file whole or not at all, readable by its owner only: it may hold passwords. */
export function writeHolder(folder: string, holder: Holder): void {
  const draft = `${holderFile(folder)}.new`
  writeFileSync(draft, `${JSON.stringify(holder, undefined, 2)}\n`, { mode: 0o600 })
  renameSync(draft, holderFile(folder))
}

/** The holder written down in the folder; undefined where there is none or it is unreadable. */
export function findHolder(folder: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(holderFile(folder), 'utf8'))
  } catch {
    return undefined
  }
}
