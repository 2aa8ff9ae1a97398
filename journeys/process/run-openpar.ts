import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const program = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

const children = new Set<ChildProcess>()
const folders: string[] = []

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A new folder that the user of the database can pass through; removed after the tests of the file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openpar-process-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

/** The environment of a shell in which nothing is set about OpenPAR but `settings`. */
function environmentOf(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const foreign = Object.entries(process.env).filter(
    ([name]) => !/^(OPENPAR_|DATABASE_URL$|VITEST|NODE_)/.test(name),
  )
  return { ...Object.fromEntries(foreign), ...settings }
}

/** A command under way, and what it has written so far. */
export interface Running {
  readonly pid: number
  readonly printed: () => string
  readonly complained: () => string
  readonly hasEnded: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
  readonly kill: (signal: NodeJS.Signals) => void
  /** Fulfilled when standard output matches; rejected with all output when the command ends before. */
  readonly prints: (pattern: RegExp) => Promise<RegExpExecArray>
}

/** Runs `openpar` in a process of its own. */
export function startOpenpar(words: readonly string[], settings: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [program, ...words], {
    env: environmentOf(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  let printed = ''
  let complained = ''
  const hasEnded = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => {
      children.delete(child)
      resolve({ code, signal })
    })
  })
  const news = new Set<() => void>()
  const heard = () => {
    for (const look of news) look()
  }
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk
    heard()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk
    heard()
  })
  return {
    pid: child.pid!,
    printed: () => printed,
    complained: () => complained,
    hasEnded,
    kill: (signal) => child.kill(signal),
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(printed)
          if (match === null) return
          news.delete(look)
          resolve(match)
        }
        news.add(look)
        look()
        hasEnded.then(() => reject(new Error(`openpar ${words.join(' ')} ended:\n${printed}\n${complained}`)))
      }),
  }
}

/** Runs `openpar` to its end. */
export async function openpar(words: readonly string[], settings: Readonly<Record<string, string>>) {
  const running = startOpenpar(words, settings)
  const { code } = await running.hasEnded
  return { code, printed: running.printed(), complained: running.complained() }
}
