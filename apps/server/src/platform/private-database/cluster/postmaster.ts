import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What the first process of a database wrote down about itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number
  readonly isReady: boolean
}

const STATUS_LINE = 7

/** Reads `postmaster.pid`; undefined where there is none yet, or only a part of it. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = textOf(join(cluster, 'postmaster.pid')).split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, isReady: lines[STATUS_LINE]?.trim() === 'ready' }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !isZombie(pid)
}

/** A process that ended and whose parent has not asked how: it does nothing any more. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  const status = textOf(`/proc/${pid}/stat`)
  return status.slice(status.lastIndexOf(')') + 2, status.lastIndexOf(')') + 3) === 'Z'
}

/** Whether the process is PostgreSQL on this cluster and not another that got its id since. */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    const words = textOf(`/proc/${pid}/cmdline`).split('\0')
    return basename(words[0] ?? '') === 'postgres' && words.includes(cluster)
  }
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.includes('postgres') && stdout.includes(cluster)
}
