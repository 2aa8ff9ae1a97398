import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const BIN = '/usr/lib/postgresql/15/bin'

/** Whether Debian's PostgreSQL 15 is installed. */
export const hasPostgresql15 = () => existsSync(join(BIN, 'initdb'))

/** PostgreSQL refuses to run as root: the user that Debian's package made, then. */
function account() {
  if (process.getuid?.() !== 0) return {}
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('postgres:'))
  const [, , uid, gid] = (line ?? '').split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

/** Starts a PostgreSQL 15 of its own in a temporary folder, on a Unix socket; answers its address and how to end it. */
export function startPostgresql15() {
  const folder = mkdtempSync(join(tmpdir(), 'openpar-pg15-'))
  const { uid, gid } = account()
  chmodSync(folder, 0o700)
  if (uid !== undefined) chownSync(folder, uid, gid)
  const run = (program, ...words) => {
    const { status, stderr } = spawnSync(join(BIN, program), words, {
      uid,
      gid,
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`${program}: ${stderr}`)
  }
  const data = join(folder, 'data')
  run('initdb', '-D', data, '-U', 'openpar', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8')
  const settings = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c max_connections=300`
  run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-w', '-o', settings, 'start')
  const stop = () => {
    run('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop')
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://openpar@localhost/postgres?host=${folder}`, stop }
}
