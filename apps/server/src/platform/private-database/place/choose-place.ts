import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseRefusal, type Sentence } from '../database-refusal.ts'
import { type Account, databaseAccount } from './account.ts'
import { runAs } from './run-as.ts'

/** Where things go that another user must reach while our own folders are closed to it. */
export const SHARED_PLACE = '/var/lib/openpar'

/** Where the files of the database are and who runs it. */
export interface Place {
  /** Holds `cluster`, `log` and what else is the database's own; belongs to the account. */
  readonly folder: string
  readonly account: Account
}

/** Whether the account can get into the folder. */
function canEnter(account: Account, folder: string): boolean {
  if (account.uid === undefined) return true
  const { status, error } = runAs(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder])
  if (error === undefined) return status === 0
  throw new DatabaseRefusal(
    'no-account',
    {
      vi: `Không chuyển được sang người dùng ${account.name} để chạy PostgreSQL; hãy chạy OpenPAR bằng một người dùng thường.`,
      en: `Cannot become user ${account.name} to run PostgreSQL; run OpenPAR as an ordinary user.`,
    },
    String(error),
  )
}

/**
 * Chooses and makes the folder of the database: `database` in the data folder, or, where the account cannot reach that, a
 * folder of its own below `/var/lib/openpar`, which a file in the data folder points at from then on. Rights of folders
 * that exist are left as they are.
 */
export function choosePlace(dataFolder: string, log: (sentence: Sentence) => void): Place {
  const pointer = join(dataFolder, 'database-location')
  const usual = join(dataFolder, 'database')
  if (existsSync(pointer)) {
    const folder = readFileSync(pointer, 'utf8').trim()
    if (!existsSync(folder)) throw moved(folder, dataFolder)
    return { folder, account: databaseAccount(folder) }
  }
  const account = databaseAccount(usual)
  if (canEnter(account, dataFolder)) return made(usual, account)
  if (existsSync(usual)) throw unreachable(usual, account)
  mkdirSync(SHARED_PLACE, { recursive: true, mode: 0o755 })
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)
  const folder = mkdtempSync(join(SHARED_PLACE, `${name}-`))
  log({
    vi: `Người dùng ${account.name} không vào được ${dataFolder}, nên cơ sở dữ liệu được đặt ở ${folder}.`,
    en: `User ${account.name} cannot reach ${dataFolder}, so the database is kept in ${folder}.`,
  })
  const place = made(folder, account)
  writeFileSync(pointer, `${folder}\n`)
  return place
}

function made(folder: string, account: Account): Place {
  for (const each of [folder, join(folder, 'log')]) {
    mkdirSync(each, { recursive: true, mode: 0o700 })
    if (account.uid !== undefined && account.gid !== undefined) chownSync(each, account.uid, account.gid)
  }
  return { folder, account }
}

function moved(folder: string, dataFolder: string): DatabaseRefusal {
  return new DatabaseRefusal('database-moved', {
    vi: `Cơ sở dữ liệu của ${dataFolder} phải ở ${folder} nhưng thư mục đó không còn; hãy khôi phục từ bản sao lưu.`,
    en: `The database of ${dataFolder} should be in ${folder}, which is gone; restore it from a backup.`,
  })
}

function unreachable(folder: string, account: Account): DatabaseRefusal {
  return new DatabaseRefusal('database-unreachable', {
    vi: `Người dùng ${account.name} không vào được ${folder}; hãy chuyển thư mục dữ liệu đến nơi người dùng đó vào được, ví dụ /srv/openpar.`,
    en: `User ${account.name} cannot reach ${folder}; move the data folder to where that user can go, such as /srv/openpar.`,
  })
}
