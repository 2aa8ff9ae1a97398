import type { Streams } from './session/streams.ts'

const ERASED = '\r\u001b[2K'

/** The streams of a process. Stages of the work show on a terminal only, on one line that the next output wipes away. */
export function terminalStreams(): Streams & { readonly close: () => void } {
  const { stdout, stderr } = process
  let isShown = false
  const wipe = () => {
    if (isShown) stderr.write(ERASED)
    isShown = false
  }
  return {
    print: (content) => {
      wipe()
      stdout.write(content)
    },
    complain: (line) => {
      wipe()
      stderr.write(`${line}\n`)
    },
    stage: (line) => {
      if (!stderr.isTTY) return
      stderr.write(`${ERASED}${line}…`)
      isShown = true
    },
    width: stdout.isTTY ? stdout.columns : undefined,
    close: wipe,
  }
}
