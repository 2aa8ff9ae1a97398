import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runCommandLine } from '../../apps/cli/src/command-line.ts'
import { EXIT } from '../../apps/cli/src/exit-code.ts'
import type { PageFile } from './manual-page.ts'
import { wordsOf } from './words-of.ts'
import { workbookOf } from './workbook-of.ts'

const PROGRAM = ['npx', 'openpar']
/** Characters of the terminal: wide enough that no table of a page breaks its texts. */
const WIDTH = 240
const FILE_NAME = /^[^-].*\.(ya?ml|csv|tsv|json|xlsx|docx)$/

/**
 * A terminal in the folder of the project, for one page: its files lie in `folder` and are named as if they lay in the
 * working directory. Knows `npx openpar …`, optionally with `| head -N`, and `echo $?`.
 */
export class ConsoleSession {
  readonly #root: string
  readonly #folder: string
  #exitCode = 0

  constructor(root: string, folder: string) {
    this.#root = root
    this.#folder = folder
  }

  async write({ name, content }: PageFile): Promise<void> {
    const path = join(this.#folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, name.endsWith('.xlsx') ? await workbookOf(content) : content)
  }

  /** What the terminal shows. @throws Error on a command it does not know. */
  async run(line: string): Promise<string> {
    if (line === 'echo $?') {
      const code = this.#exitCode
      this.#exitCode = 0
      return String(code)
    }
    const [command, ...pipes] = line.split(' | ')
    const [npx, openpar, ...words] = wordsOf(command!)
    const most = pipes.length === 0 ? undefined : /^head -(\d+)$/.exec(pipes.join(' | '))?.[1]
    if (npx !== PROGRAM[0] || openpar !== PROGRAM[1] || (pipes.length > 0 && most === undefined)) {
      throw new Error(`not a command of a manual page: ${line}`)
    }
    let printed = ''
    let complained = ''
    this.#exitCode = await runCommandLine(
      words.map((word) => this.#placed(word)),
      {
        width: WIDTH,
        print: (content) => {
          printed += content
        },
        complain: (text) => {
          complained += `${text}\n`
        },
      },
    )
    if (most !== undefined) printed = printed.split('\n').slice(0, Number(most)).join('\n')
    const shown = [printed, complained].filter((text) => text !== '').map((text) => text.replace(/\n$/, ''))
    return this.#unplaced(shown.join('\n'))
  }

  /** Whether the last command failed. */
  get failed(): boolean {
    return this.#exitCode !== 0
  }

  /** Whether it failed for a fault of the program itself, which no page may show. */
  get unexpected(): boolean {
    return this.#exitCode === EXIT.unexpected
  }

  /** A file name as the path it stands for; any other word as it is. */
  #placed(word: string): string {
    if (!FILE_NAME.test(word)) return word
    const inProject = join(this.#root, word)
    return existsSync(inProject) ? inProject : join(this.#folder, word)
  }

  #unplaced(text: string): string {
    return text.replaceAll(`${this.#folder}/`, '').replaceAll(`${this.#root}/`, '')
  }
}
