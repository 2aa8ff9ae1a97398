import { Command, CommanderError, Option } from 'commander'
import { addAudit } from './commands/audit/audit.ts'
import { addBackup } from './commands/backup/backup.ts'
import { addCompare } from './commands/compare/compare.ts'
import { addCheck } from './commands/definition/check.ts'
import { addDiff } from './commands/definition/diff.ts'
import { addImportDefinition } from './commands/definition/import-definition.ts'
import { addEvaluate } from './commands/evaluate/evaluate.ts'
import { addRank } from './commands/evaluate/rank.ts'
import { addDescribe } from './commands/explain/describe.ts'
import { addExplain } from './commands/explain/explain.ts'
import { addImprove } from './commands/improve/improve.ts'
import { addRestore } from './commands/restore/restore.ts'
import { addSample } from './commands/sample/sample.ts'
import { addServe } from './commands/serve/serve.ts'
import { addSensitivity } from './commands/uncertainty/sensitivity.ts'
import { addUncertainty } from './commands/uncertainty/uncertainty.ts'
import { addWhatif } from './commands/whatif/whatif.ts'
import { EXIT, Refusal } from './exit-code.ts'
import { dressHelp } from './help-text.ts'
import { FORMATS } from './output/format.ts'
import { type Streams, USUAL_WIDTH } from './session/streams.ts'
import { usageSentence } from './usage-sentence.ts'

const COMMANDS = [
  addCheck,
  addEvaluate,
  addRank,
  addExplain,
  addDescribe,
  addCompare,
  addWhatif,
  addImprove,
  addUncertainty,
  addSensitivity,
  addDiff,
  addImportDefinition,
  addServe,
  addSample,
  addBackup,
  addRestore,
  addAudit,
]

/** Widest the lines of a help text become: longer ones are hard to read. */
const WIDEST_HELP = 120

const FORMAT_HELP = `định dạng / format: ${FORMATS.join(', ')}; mở bằng Excel thì dùng xlsx / for Excel use xlsx`

function program(streams: Streams): Command {
  const command = new Command('openpar')
    .description(
      'Tính, giải thích và phân tích bộ chỉ số CCHC / evaluate, explain and analyse reform indices',
    )
    .addOption(new Option('--lang <vi|en>', 'ngôn ngữ / language').choices(['vi', 'en']).default('vi'))
    .addOption(new Option('--format <format>', FORMAT_HELP).choices(FORMATS))
    .option('--out <file>', 'ghi vào tệp / write to a file')
    .helpCommand('help [command]', 'xem hướng dẫn của một lệnh / help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: streams.print,
      writeErr: (text) => streams.complain(text.trimEnd()),
      // The sentence is written once, in the language asked for.
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(streams.width ?? USUAL_WIDTH, WIDEST_HELP),
      getErrHelpWidth: () => Math.min(streams.width ?? USUAL_WIDTH, WIDEST_HELP),
    })
  for (const add of COMMANDS) add(command, streams)
  dressHelp(command)
  return command
}

/** Without characters that a terminal would obey; what files hold is quoted in messages. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\u{FFFD}')
}

/** Runs one command; answers its exit code. A refusal prints one sentence and nothing else. */
export async function runCommandLine(words: readonly string[], given: Streams): Promise<number> {
  const streams = { ...given, complain: (line: string) => given.complain(withoutControls(line)) }
  const english = words.some(
    (word, k) => word === '--lang=en' || (word === '--lang' && words[k + 1] === 'en'),
  )
  try {
    await program(streams).parseAsync(words, { from: 'user' })
    return EXIT.done
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.done
      // Without a command the help has been written already.
      if (error.code !== 'commander.help') {
        streams.complain(usageSentence(error, english))
        streams.complain(english ? 'See openpar --help.' : 'Xem openpar --help.')
      }
      return EXIT.usage
    }
    if (error instanceof Refusal) {
      streams.complain(english ? error.en : error.vi)
      return error.exitCode
    }
    streams.complain(english ? 'An unexpected fault of openpar:' : 'Lỗi ngoài dự kiến của openpar:')
    streams.complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return EXIT.unexpected
  }
}
