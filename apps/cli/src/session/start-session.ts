import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { EXIT, Refusal } from '../exit-code.ts'
import type { Note } from '../output/report.ts'
import type { Session } from './session.ts'
import { type Streams, USUAL_WIDTH } from './streams.ts'

/** Arguments that name files to be read; others name units or codes. */
const FILE_ARGUMENTS = ['definition', 'facts', 'earlier', 'later', 'file']

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
  const { earlierDefinition } = command.opts()
  const files = command.registeredArguments.flatMap((argument, k) =>
    FILE_ARGUMENTS.includes(argument.name()) ? [command.args[k]] : [],
  )
  const told: Note[] = []
  return {
    language: lang,
    format,
    out,
    width: out === undefined ? (streams.width ?? USUAL_WIDTH) : USUAL_WIDTH,
    print: streams.print,
    note: (vi, en) => {
      told.push({ vi, en })
      streams.complain(lang === 'vi' ? vi : en)
    },
    told,
    files: [...files, units, candidates, errors, earlierDefinition]
      .filter((word) => typeof word === 'string')
      .map((word) => basename(word)),
    stage: (vi, en) => streams.stage?.(lang === 'vi' ? vi : en),
  }
}
