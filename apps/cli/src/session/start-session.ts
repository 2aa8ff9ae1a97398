import type { Command } from 'commander'
import type { Session } from './session.ts'
import type { Streams } from './streams.ts'

/** The session of a command: global options, and streams in the language asked for. */
export function startSession(command: Command, streams: Streams): Session {
  const { lang, format, out } = command.optsWithGlobals()
  return {
    language: lang,
    format,
    out,
    print: streams.print,
    note: (vi, en) => streams.complain(lang === 'vi' ? vi : en),
  }
}
