import { resolve } from 'node:path'
import type { Command } from 'commander'
import { EXIT, Refusal } from '../exit-code.ts'
import type { Session } from './session.ts'
import { type Streams, USUAL_WIDTH } from './streams.ts'

/** The session of a command: global options, and streams in the language asked for. @throws Refusal when `--out` is a file to be read. */
export function startSession(command: Command, streams: Streams): Session {
  const { lang, format, out, units, candidates, errors } = command.optsWithGlobals()
  const read = [...command.args, units, candidates, errors].filter((word) => typeof word === 'string')
  if (out !== undefined && read.some((word) => resolve(word) === resolve(out))) {
    throw new Refusal(
      EXIT.usage,
      `--out ${out} là tệp đầu vào; hãy ghi vào tệp khác để không mất dữ liệu.`,
      `--out ${out} is a file to be read; write to another one so that nothing is lost.`,
    )
  }
  return {
    language: lang,
    format,
    out,
    width: out === undefined ? (streams.width ?? USUAL_WIDTH) : USUAL_WIDTH,
    print: streams.print,
    note: (vi, en) => streams.complain(lang === 'vi' ? vi : en),
    stage: (vi, en) => streams.stage?.(lang === 'vi' ? vi : en),
  }
}
