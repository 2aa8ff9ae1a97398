import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { FileContent } from './file-content.ts'

/** What reading one file may cost. */
export interface ReadingLimits {
  /** Of the processor; on a clock six times as much, because a busy machine is no fault of the file. */
  readonly milliseconds: number
  /** Of the whole process: heap, buffers, code. */
  readonly megabytes: number
}

const READER = fileURLToPath(new URL('reader.ts', import.meta.url))
const LOOK_EVERY = 100
const PAGE = 4096
const TICK = 10
const CLOCK_TO_PROCESSOR = 6
/** The answer is text of bounded length; more than this means that something is wrong. */
const LONGEST_ANSWER = 8_000_000

/** What a process has used so far. Only Linux tells without starting another program; elsewhere the heap limit and the clock hold. */
async function usedBy(pid: number): Promise<ReadingLimits> {
  const told = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')
  const [statm, stat] = await Promise.all([told('statm'), told('stat')])
  // The name of the program, in parentheses, may hold spaces; user and system time are the 12th and 13th field behind it.
  const times = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return {
    megabytes: (Number(statm.split(' ')[1] ?? 0) * PAGE) / 1_000_000,
    milliseconds: (Number(times[11] ?? 0) + Number(times[12] ?? 0)) * TICK,
  }
}

function start(task: string, kind: string, most: number, { megabytes }: ReadingLimits): ChildProcess {
  const flags = [
    `--max-old-space-size=${Math.round(megabytes / 2)}`,
    '--permission',
    '--allow-fs-read=*',
    '--disable-warning=ExperimentalWarning',
  ]
  // No environment: secrets of the server are no business of a parser.
  const child = spawn(process.execPath, [...flags, READER, task, kind, String(most)], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
  })
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It may have ended already; priority is a courtesy.
  }
  return child
}

async function collect(child: ChildProcess): Promise<string> {
  let answer = ''
  for await (const chunk of child.stdout!.setEncoding('utf8')) {
    answer += chunk
    if (answer.length > LONGEST_ANSWER) child.kill('SIGKILL')
  }
  return answer
}

/**
 * Reads `bytes` of a PDF or Word file in a process of its own: its pages (`examine`) or its words too (`text`, up to
 * `most` letters). A file that takes more than `limits` is given up as `exhausted`; a reader that dies is `damaged`.
 * Rejected when `bytes` itself fails: that says nothing of the file.
 */
export async function readApart(
  task: 'examine' | 'text',
  kind: 'pdf' | 'docx',
  bytes: Readable,
  limits: ReadingLimits,
  most = 0,
): Promise<FileContent> {
  const child = start(task, kind, most, limits)
  let exhausted = false
  let lost: Error | undefined
  bytes.on('error', (error) => {
    lost = error
  })
  const giveUp = () => {
    exhausted = true
    child.kill('SIGKILL')
  }
  const clock = setTimeout(giveUp, limits.milliseconds * CLOCK_TO_PROCESSOR)
  const watch = setInterval(async () => {
    if (child.pid === undefined) return
    const used = await usedBy(child.pid)
    if (used.megabytes > limits.megabytes || used.milliseconds > limits.milliseconds) giveUp()
  }, LOOK_EVERY)
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
  try {
    // A reader that dies breaks the pipe; its end says why.
    const sent = pipeline(bytes, child.stdin!).catch(() => {})
    const [answer, code] = await Promise.all([collect(child), ended, sent])
    if (lost !== undefined) throw lost
    if (exhausted) return { outcome: 'exhausted' }
    return code === 0 ? (JSON.parse(answer) as FileContent) : { outcome: 'damaged' }
  } finally {
    clearTimeout(clock)
    clearInterval(watch)
    bytes.destroy()
  }
}
