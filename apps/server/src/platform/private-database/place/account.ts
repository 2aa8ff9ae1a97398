import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { DatabaseRefusal } from '../database-refusal.ts'

/** The user of the operating system that runs the database. Without ids: the one we are. */
export interface Account {
  readonly name: string
  readonly uid?: number
  readonly gid?: number
}

/** PostgreSQL refuses to run as root; these exist on every system that has it or could have it. */
const CANDIDATES = ['postgres', 'nobody']

function findAccount(nameOrId: string): Account | undefined {
  const answers = ['-un', '-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, '--', nameOrId], { encoding: 'utf8' })
    return status === 0 ? stdout.trim() : undefined
  })
  const [name, uid, gid] = answers
  return name && uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined
}

function ownerOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.uid
}

/**
 * Who runs the database kept in `folder` (which need not exist yet): we ourselves, or, when we are root, the user the folder
 * belongs to already, else `postgres`, else `nobody`.
 */
export function databaseAccount(folder: string): Account {
  if (process.getuid === undefined) return { name: userInfo().username }
  const own = process.getuid()
  const owner = ownerOf(folder)
  if (own !== 0) {
    if (owner !== undefined && owner !== own) throw otherOwner(folder, owner)
    return { name: ownName(own) }
  }
  const candidates = owner === undefined || owner === 0 ? CANDIDATES : [String(owner), ...CANDIDATES]
  for (const candidate of candidates) {
    const account = findAccount(candidate)
    if (account !== undefined && account.uid !== 0) return account
  }
  throw new DatabaseRefusal('no-account', {
    vi: 'PostgreSQL không chạy bằng quyền root và máy không có người dùng postgres hay nobody; hãy chạy OpenPAR bằng một người dùng thường.',
    en: 'PostgreSQL does not run as root and there is no user postgres or nobody; run OpenPAR as an ordinary user.',
  })
}

function ownName(uid: number): string {
  try {
    return userInfo().username
  } catch {
    throw new DatabaseRefusal('no-account', {
      vi: `Người dùng số ${uid} không có tên trên máy này nên PostgreSQL không chạy được; hãy thêm người dùng đó hoặc đặt DATABASE_URL.`,
      en: `User ${uid} has no name on this machine, which PostgreSQL needs; add the user or set DATABASE_URL.`,
    })
  }
}

function otherOwner(folder: string, owner: number): DatabaseRefusal {
  const name = findAccount(String(owner))?.name ?? String(owner)
  return new DatabaseRefusal('other-owner', {
    vi: `Thư mục ${folder} thuộc về người dùng ${name}; hãy chạy OpenPAR bằng người dùng đó hoặc bằng root.`,
    en: `The folder ${folder} belongs to user ${name}; run OpenPAR as that user or as root.`,
  })
}
