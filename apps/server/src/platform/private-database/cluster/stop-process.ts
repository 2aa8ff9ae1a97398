import { setTimeout as wait } from 'node:timers/promises'
import { isAlive } from './postmaster.ts'

/** Ways to ask PostgreSQL to stop, each with how long it gets, in milliseconds. The next start recovers after the second. */
const WAYS = [
  { signal: 'SIGINT', patience: 60_000 },
  { signal: 'SIGQUIT', patience: 20_000 },
] as const

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Stops PostgreSQL: disconnecting everybody in order first, at once when that takes too long. Answers when it is gone. */
export async function stopProcess(pid: number): Promise<void> {
  for (const { signal, patience } of WAYS) {
    const end = performance.now() + patience
    send(pid, signal)
    while (performance.now() < end) {
      if (!isAlive(pid)) return
      await wait(10)
    }
  }
  throw new Error(`process ${pid} of the database does not stop`)
}
