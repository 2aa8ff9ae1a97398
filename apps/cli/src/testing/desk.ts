import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { runCommandLine } from '../command-line.ts'

/** What a command left behind: its exit code, its answer and the lines beside it. */
interface Outcome {
  readonly code: number
  readonly printed: string
  readonly notes: readonly string[]
}

/** A folder of files to run commands on. */
export interface Desk {
  readonly path: (name: string) => string
  readonly put: (name: string, content: string | Uint8Array) => Promise<string>
  readonly read: (name: string) => Promise<Buffer>
  readonly names: () => Promise<string[]>
  /** Runs a command; words that name a file of the desk become its path, and paths in the outcome become names. */
  readonly run: (...words: string[]) => Promise<Outcome>
}

/** A desk of its own for a test file; removed at the end. */
export async function openDesk(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'openpar-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const path = (name: string) => join(folder, name)
  const put = async (name: string, content: string | Uint8Array) => {
    await writeFile(path(name), content)
    return path(name)
  }
  for (const [name, content] of Object.entries(files)) await put(name, content)
  const withoutFolder = (text: string) => text.replaceAll(`${folder}/`, '')
  return {
    path,
    put,
    read: (name) => readFile(path(name)),
    names: async () => (await readdir(folder)).sort(),
    run: async (...words) => {
      let printed = ''
      const notes: string[] = []
      const placed = words.map((word) => (word.startsWith('./') ? path(word.slice(2)) : word))
      const code = await runCommandLine(placed, {
        print: (content) => {
          printed += content
        },
        complain: (line) => notes.push(withoutFolder(line)),
      })
      return { code, printed: withoutFolder(printed), notes }
    },
  }
}
