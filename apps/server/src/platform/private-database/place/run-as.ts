import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import type { Account } from './account.ts'

/** Only what programs of PostgreSQL need: its own variables (PGDATA, PGPORT …) of the caller must not reach it. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TZ } = process.env
  const kept = {
    PATH,
    TZ,
    LC_ALL: 'C',
    ...(process.platform === 'win32' ? { SystemRoot, TEMP: tmpdir() } : {}),
  }
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined))
}

/** What every program of PostgreSQL is run with: another user where we are root, a folder anybody may be in. */
export function spawnOptions({ uid, gid }: Account) {
  return { uid, gid, env: bareEnvironment(), cwd: process.platform === 'win32' ? tmpdir() : '/' }
}

/** Runs a program to its end as the account. */
export function runAs(account: Account, program: string, words: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(program, words, { ...spawnOptions(account), encoding: 'utf8' })
}
