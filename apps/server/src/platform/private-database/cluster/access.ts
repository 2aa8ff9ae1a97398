import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Place } from '../place/choose-place.ts'
import { makeSocketFolder } from '../place/socket-folder.ts'
import { DATABASE_NAME, ROLES } from './cluster-settings.ts'

/** How the database is reached: through a socket only we can open, or the loopback and a password where there are none. */
export type Access =
  | { readonly kind: 'socket'; readonly folder: string; readonly remove: () => void }
  | { readonly kind: 'loopback'; readonly port: number; readonly password: string }

export function usualKind(): Access['kind'] {
  return process.platform === 'win32' ? 'loopback' : 'socket'
}

/** Prepares the way to the database for one run. */
export async function makeAccess(place: Place, kind: Access['kind']): Promise<Access> {
  if (kind === 'loopback') return { kind, port: await freePort(), password: keptPassword(place) }
  const { path, remove } = makeSocketFolder(place)
  return { kind, folder: path, remove }
}

/** The file of the password: made once, readable by the account of the database only. */
export function passwordFile({ folder }: Place): string {
  return join(folder, 'password')
}

function keptPassword(place: Place): string {
  const file = passwordFile(place)
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
    const { uid, gid } = place.account
    if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid)
  }
  return readFileSync(file, 'utf8').trim()
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** The connection string of a role; `database` is ours unless told. */
export function urlOf(access: Access, role: keyof typeof ROLES, database: string = DATABASE_NAME): string {
  const reach: Record<string, string> =
    access.kind === 'socket'
      ? { host: access.folder, port: '5432' }
      : { host: '127.0.0.1', port: String(access.port), password: access.password }
  const words = new URLSearchParams({ user: ROLES[role], ...reach, sslmode: 'disable' })
  return `postgresql:///${database}?${words}`
}
