import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Binaries } from '../binaries/usable-binaries.ts'
import { DatabaseRefusal, type Sentence } from '../database-refusal.ts'
import type { Place } from '../place/choose-place.ts'
import { runAs, spawnOptions } from '../place/run-as.ts'
import { clusterFolder } from './create-cluster.ts'
import { findPostmaster } from './postmaster.ts'
import { stopProcess } from './stop-process.ts'

/** After this long, in milliseconds, people are told what they wait for. */
const UNUSUAL = 5000
/** How long processes of a killed database may take to notice and leave, in milliseconds. */
const LEAVING = 30_000
/** A killed database is not quite gone: nobody has asked how it ended, or its other processes have not noticed yet. */
const STILL_LEAVING = /lock file "postmaster.pid" already exists|shared memory block/

/** PostgreSQL as it runs for this process. */
export interface RunningPostgres {
  readonly pid: number
  readonly hasEnded: Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Runs PostgreSQL in a process group of its own, which signals of the terminal do not reach, and waits until it has recovered and
 * takes connections. Refuses with `not-started` and the end of its log.
 */
export async function runPostgres(
  place: Place,
  binaries: Binaries,
  log: (sentence: Sentence) => void,
): Promise<RunningPostgres> {
  const end = performance.now() + LEAVING
  for (;;) {
    const { child, hasEnded } = launch(place, binaries)
    if (await becomesReady(child, clusterFolder(place), log)) return running(child, hasEnded, place, binaries)
    const complaint = lastWords(place)
    if (!STILL_LEAVING.test(complaint) || performance.now() > end) throw notStarted(complaint)
    await wait(100)
  }
}

function startLog({ folder }: Place): string {
  return join(folder, 'log', 'start.log')
}

function lastWords(place: Place): string {
  return readFileSync(startLog(place), 'utf8').slice(-4000)
}

function launch(place: Place, binaries: Binaries) {
  const output = openSync(startLog(place), 'w', 0o600)
  const child = spawn(binaries.postgres, ['-D', clusterFolder(place)], {
    ...spawnOptions(place.account),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const hasEnded = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return { child, hasEnded }
}

async function becomesReady(
  child: ChildProcess,
  cluster: string,
  log: (sentence: Sentence) => void,
): Promise<boolean> {
  const start = performance.now()
  let isTold = false
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const postmaster = findPostmaster(cluster)
    if (postmaster?.pid === child.pid && postmaster.isReady) return true
    if (!isTold && performance.now() - start > UNUSUAL) {
      isTold = true
      log({
        vi: 'Cơ sở dữ liệu đang phục hồi sau lần ngắt trước; xin chờ.',
        en: 'The database is recovering from an interruption; please wait.',
      })
    }
    await wait(10)
  }
  return false
}

function running(
  child: ChildProcess,
  hasEnded: Promise<void>,
  place: Place,
  binaries: Binaries,
): RunningPostgres {
  const pid = child.pid!
  const interrupt = () => child.kill('SIGINT')
  // When we end without having stopped it, by a fault, it ends with us.
  process.once('exit', interrupt)
  hasEnded.then(() => process.off('exit', interrupt))
  return {
    pid,
    hasEnded,
    stop: async () => {
      if (process.platform === 'win32') {
        runAs(place.account, binaries.pgCtl, ['stop', `--pgdata=${clusterFolder(place)}`, '--mode=fast'])
      } else await stopProcess(pid)
      await hasEnded
    },
  }
}

function notStarted(complaint: string): DatabaseRefusal {
  return new DatabaseRefusal(
    'not-started',
    {
      vi: 'Cơ sở dữ liệu không chạy lên được; lời báo của nó ở dưới.',
      en: 'The database does not start; what it says is below.',
    },
    complaint.trim(),
  )
}
