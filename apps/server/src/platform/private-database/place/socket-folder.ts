import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Place } from './choose-place.ts'

/** The longest path of a socket that every system takes (macOS: 103 bytes and a zero; Linux: 107). */
const LONGEST = 103
const SOCKET_NAME = '.s.PGSQL.5432'

function isShortEnough(folder: string): boolean {
  return Buffer.byteLength(join(folder, SOCKET_NAME)) <= LONGEST
}

/** A folder for the socket of the database, closed to others. */
export interface SocketFolder {
  readonly path: string
  /** Removes the folder where it was made for this run alone. */
  readonly remove: () => void
}

/**
 * The folder of the socket: `socket` in the place of the database, or a new one under the folder for temporary files where that
 * path would be too long for a socket.
 */
export function makeSocketFolder({ folder, account }: Place): SocketFolder {
  const usual = join(folder, 'socket')
  const isUsual = isShortEnough(usual)
  const path = isUsual ? usual : mkdtempSync(join(shortTemporaryFolder(), 'openpar-'))
  if (isUsual) mkdirSync(path, { recursive: true, mode: 0o700 })
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid)
  return { path, remove: () => isUsual || rmSync(path, { recursive: true, force: true }) }
}

function shortTemporaryFolder(): string {
  const folder = tmpdir()
  return isShortEnough(join(folder, 'openpar-XXXXXX')) ? folder : '/tmp'
}
