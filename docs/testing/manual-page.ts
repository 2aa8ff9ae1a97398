/** A file a page shows: written into the folder of the page before the commands that follow it. */
export interface PageFile {
  readonly kind: 'file'
  readonly name: string
  readonly content: string
}

/** A console block: commands, each followed by what the terminal shows. Lines count from 0. */
export interface PageConsole {
  readonly kind: 'console'
  readonly commands: readonly ConsoleCommand[]
  /** First line inside the fence, and the line of the closing fence. */
  readonly from: number
  readonly to: number
}

interface ConsoleCommand {
  /** As written, without the prompt. */
  readonly line: string
  readonly output: string
}

export type PageBlock = PageFile | PageConsole

const OPENING = /^```(\w+)(?: file=(\S+))?$/

/**
 * The files and console blocks of a manual page, in order. A fence `yaml file=vi-du.yaml` is a file, a fence `console`
 * holds lines `$ command` with their output below. Other fences are not read.
 * @throws Error on a fence that is never closed and on output before the first command.
 */
export function readPage(markdown: string): PageBlock[] {
  const lines = markdown.split('\n')
  const blocks: PageBlock[] = []
  for (let at = 0; at < lines.length; at++) {
    const opening = OPENING.exec(lines[at]!)
    if (!opening && !lines[at]!.startsWith('```')) continue
    const from = at + 1
    const to = lines.indexOf('```', from)
    if (to < 0) throw new Error(`line ${from}: the fence is never closed`)
    const inside = lines.slice(from, to)
    const [, language, name] = opening ?? []
    if (name !== undefined) blocks.push({ kind: 'file', name, content: `${inside.join('\n')}\n` })
    else if (language === 'console')
      blocks.push({ kind: 'console', commands: commandsOf(inside, from), from, to })
    at = to
  }
  return blocks
}

function commandsOf(lines: readonly string[], from: number): ConsoleCommand[] {
  const commands: { line: string; output: string[] }[] = []
  lines.forEach((line, k) => {
    if (line.startsWith('$ ')) commands.push({ line: line.slice(2), output: [] })
    else if (commands.length === 0) throw new Error(`line ${from + k + 1}: output before the first command`)
    else commands.at(-1)!.output.push(line)
  })
  return commands.map(({ line, output }) => ({ line, output: output.join('\n') }))
}

/** The page with the output of its console blocks replaced, in the order of the blocks. */
export function withOutputs(markdown: string, outputs: ReadonlyMap<PageConsole, readonly string[]>): string {
  const lines = markdown.split('\n')
  const blocks = [...outputs].sort(([a], [b]) => b.from - a.from)
  for (const [block, texts] of blocks) {
    const inside = block.commands.flatMap(({ line }, k) => [
      `$ ${line}`,
      ...(texts[k] ? texts[k].split('\n') : []),
    ])
    lines.splice(block.from, block.to - block.from, ...inside)
  }
  return lines.join('\n')
}
