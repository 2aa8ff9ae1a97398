import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startPrivateDatabase } from '../../apps/server/src/platform/private-database/start-private-database.ts'
import { type Figure, figureOf, type Subject } from '../figure.ts'
import { medianOf } from '../measure.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = join(root, 'apps', 'cli', 'src', 'main.ts')

/** Later starts; the median of them is the figure. */
const STARTS = 5
/** How long the server is left alone before its memory is read, in milliseconds. */
const REST = 5000

interface Start {
  readonly milliseconds: number
  /** Resident memory after a rest, in megabytes. */
  readonly megabytes: number
}

function environmentOf(folder: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(OPENPAR_|DATABASE_URL$)/.test(name))
  return { ...Object.fromEntries(own), OPENPAR_DATA: folder, OPENPAR_PORT: '0' }
}

async function isReady(child: ChildProcess): Promise<void> {
  for await (const line of createInterface(child.stdout!)) if (line.includes('"msg":"ready"')) return
  throw new Error('the server ended before it was ready')
}

function residentMegabytes(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1000
}

/** Serves the folder until it is ready, lets it rest, and stops it. */
async function serve(folder: string, words: readonly string[], rest: number): Promise<Start> {
  const start = performance.now()
  const child = spawn(process.execPath, [program, 'serve', ...words], {
    env: environmentOf(folder),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const hasEnded = new Promise((resolve) => child.once('close', resolve))
  await isReady(child)
  const milliseconds = performance.now() - start
  await wait(rest)
  const megabytes = process.platform === 'linux' ? residentMegabytes(child.pid!) : Number.NaN
  child.kill('SIGTERM')
  await hasEnded
  return { milliseconds, megabytes }
}

/** Milliseconds in which PostgreSQL alone starts in the folder. */
async function startDatabase(folder: string): Promise<number> {
  const start = performance.now()
  const database = await startPrivateDatabase({ folder, log: () => undefined })
  const milliseconds = performance.now() - start
  await database.stop()
  return milliseconds
}

async function inFolders<Outcome>(
  work: (folder: (name: string) => string) => Promise<Outcome>,
): Promise<Outcome> {
  const desk = mkdtempSync(join(tmpdir(), 'openpar-start-'))
  chmodSync(desk, 0o755)
  try {
    return await work((name) => join(desk, name))
  } finally {
    rmSync(desk, { recursive: true, force: true })
  }
}

/** What an empty Node process takes, in megabytes: what no server can be below. */
async function emptyProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setTimeout(() => {}, 60_000)'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout!.once('data', resolve))
  const megabytes = residentMegabytes(child.pid!)
  child.kill()
  return megabytes
}

export const firstStart: Subject = {
  key: 'start-first',
  measure: (): Promise<Figure> =>
    inFolders(async (folder) => {
      const bare = await startDatabase(folder('bare'))
      const empty = await serve(folder('empty'), ['--empty'], 0)
      return figureOf(
        'first start of an empty system until ready, beside making and starting PostgreSQL alone',
        'ms',
        empty.milliseconds,
        bare,
      )
    }),
}

export const sampleStart: Subject = {
  key: 'start-sample',
  measure: (): Promise<Figure> =>
    inFolders(async (folder) => {
      const empty = await serve(folder('empty'), ['--empty'], 0)
      const sample = await serve(folder('sample'), [], 0)
      return figureOf(
        'first start with the sample province until ready, beside that of an empty system',
        'ms',
        sample.milliseconds,
        empty.milliseconds,
      )
    }),
}

export const laterStart: Subject = {
  key: 'start-later',
  measure: (): Promise<Figure> =>
    inFolders(async (folder) => {
      await serve(folder('sample'), [], 0)
      const bare: number[] = []
      const starts: number[] = []
      for (let k = 0; k < STARTS; k++) {
        bare.push(await startDatabase(folder('sample')))
        starts.push((await serve(folder('sample'), [], 0)).milliseconds)
      }
      return figureOf(
        'later start with the sample province until ready, beside starting PostgreSQL alone',
        'ms',
        medianOf(starts),
        medianOf(bare),
        { target: 3000, least: Math.min(...starts), batches: STARTS },
      )
    }),
}

export const memoryAtRest: Subject = {
  key: 'memory-at-rest',
  measure: (): Promise<Figure> =>
    inFolders(async (folder) => {
      const { megabytes } = await serve(folder('sample'), [], REST)
      return figureOf(
        'resident memory of the server at rest without the database, beside an empty Node process',
        'MB',
        megabytes,
        await emptyProcess(),
        { target: 250 },
      )
    }),
}
