import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { afterAll } from 'vitest'

const children = new Set<ChildProcess>()

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

/** A real process of our own that prints one line of JSON per event. */
export interface Child {
  readonly pid: number
  /** The next line; undefined when there is none any more. */
  readonly next: () => Promise<Record<string, unknown> | undefined>
  /** All lines not taken yet, once the process has ended. */
  readonly rest: () => Promise<Record<string, unknown>[]>
  readonly kill: (signal: NodeJS.Signals) => Promise<void>
}

/** Runs a TypeScript file in a process of its own. */
export function startChild(
  file: string,
  words: readonly string[],
  identity: { readonly uid?: number; readonly gid?: number } = {},
): Child {
  const child = spawn(process.execPath, [file, ...words], {
    ...identity,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.add(child)
  const hasEnded = new Promise<void>((resolve) => child.once('close', () => resolve()))
  hasEnded.then(() => children.delete(child))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const next = async () => {
    const { value, done } = await lines.next()
    return done ? undefined : JSON.parse(value)
  }
  return {
    pid: child.pid!,
    next,
    rest: async () => {
      const all = []
      for (let event = await next(); event !== undefined; event = await next()) all.push(event)
      return all
    },
    kill: async (signal) => {
      child.kill(signal)
      await hasEnded
    },
  }
}
