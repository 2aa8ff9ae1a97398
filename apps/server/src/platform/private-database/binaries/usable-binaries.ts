import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseRefusal, type Sentence } from '../database-refusal.ts'
import type { Account } from '../place/account.ts'
import { type Place, SHARED_PLACE } from '../place/choose-place.ts'
import { runAs } from '../place/run-as.ts'
import { type BinariesPackage, findPackage } from './find-package.ts'
import { linkLibraries } from './link-libraries.ts'

/** The programs of PostgreSQL, proven to run as the account of the database. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  /** The major version: 18. */
  readonly major: number
}

interface Trial {
  readonly binaries?: Binaries
  readonly complaint: string
}

function tryBinaries(native: string, account: Account): Trial {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(native, 'bin', `${name}${suffix}`)
  const { stdout, stderr, error } = runAs(account, program('postgres'), ['--version'])
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1]
  if (major === undefined) return { complaint: `${error ?? ''} ${stderr ?? ''}`.trim() }
  const [initdb, postgres, pgCtl] = [program('initdb'), program('postgres'), program('pg_ctl')]
  return { binaries: { initdb, postgres, pgCtl, major: Number(major) }, complaint: '' }
}

/**
 * The programs of the package where the account of the database can run them, else a copy of them where it can: below
 * `/var/lib/openpar` when we are root, beside the database otherwise. Refuses with `binaries-unusable`.
 */
export function usableBinaries(
  { folder, account }: Place,
  log: (sentence: Sentence) => void,
  found: BinariesPackage = findPackage(),
): Binaries {
  const first = linkLibraries(found.native) ? tryBinaries(found.native, account) : { complaint: 'links' }
  if (first.binaries !== undefined) return first.binaries
  const native = join(
    account.uid === undefined ? folder : SHARED_PLACE,
    `postgresql-${found.version}`,
    'native',
  )
  if (!existsSync(native)) {
    log({
      vi: `Người dùng ${account.name} không chạy được PostgreSQL trong ${found.native}, nên chép sang ${native}.`,
      en: `User ${account.name} cannot run PostgreSQL in ${found.native}, so it is copied to ${native}.`,
    })
    copyWhole(found, native)
  }
  const second = tryBinaries(native, account)
  if (second.binaries !== undefined) return second.binaries
  throw new DatabaseRefusal(
    'binaries-unusable',
    {
      vi: 'PostgreSQL đi kèm không chạy được trên máy này; hãy đặt DATABASE_URL trỏ tới PostgreSQL 15 trở lên của bạn.',
      en: 'The PostgreSQL that comes with OpenPAR does not run on this machine; point DATABASE_URL at your own PostgreSQL 15 or newer.',
    },
    second.complaint,
  )
}

/** Copies into a draft folder first, so that a copy that exists is whole. */
function copyWhole({ native }: BinariesPackage, target: string): void {
  const parent = dirname(target)
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  const draft = mkdtempSync(join(parent, 'draft-'))
  try {
    const copy = join(draft, 'native')
    cpSync(realpathSync(native), copy, { recursive: true, verbatimSymlinks: true })
    linkLibraries(copy)
    // Another process may have put the same copy there meanwhile.
    if (!existsSync(target)) renameSync(copy, target)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}
