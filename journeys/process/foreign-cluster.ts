import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { newFolder } from './run-openpar.ts'

const BINARIES = '/usr/lib/postgresql/15/bin'

/** Whether PostgreSQL 15 of the Debian package is here. */
export const hasPostgres15 = existsSync(join(BINARIES, 'initdb'))

/** A PostgreSQL server that is not ours. */
export interface ForeignCluster {
  /** The address of a new, empty database. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The user that may run the server: PostgreSQL refuses root. */
function identity() {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function isReady(socket: string): boolean {
  try {
    execFileSync(join(BINARIES, 'pg_isready'), ['--host', socket, '--quiet'])
    return true
  } catch {
    return false
  }
}

/** Starts PostgreSQL 15 with an empty database of its owner, who is no superuser. */
export async function startPostgres15(): Promise<ForeignCluster> {
  const folder = join(newFolder(), 'postgres')
  mkdirSync(folder)
  const who = identity()
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid)
  const options = { ...who, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } }
  const cluster = join(folder, 'data')
  execFileSync(
    join(BINARIES, 'initdb'),
    ['--pgdata', cluster, '--auth=trust', '--encoding=UTF8', '--username=postgres', '--no-sync'],
    { ...options, stdio: 'ignore' },
  )
  const server: ChildProcess = spawn(
    join(BINARIES, 'postgres'),
    ['-D', cluster, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    { ...options, stdio: 'ignore' },
  )
  const hasEnded = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  while (!isReady(folder)) await wait(50)
  const sql = ['create role province login createrole', 'create database openpar owner province']
  for (const one of sql) {
    execFileSync(join(BINARIES, 'psql'), ['-h', folder, '-U', 'postgres', '-qc', one], { stdio: 'ignore' })
  }
  return {
    url: `postgresql:///openpar?host=${encodeURIComponent(folder)}&user=province`,
    stop: async () => {
      server.kill('SIGINT')
      await hasEnded
    },
  }
}
