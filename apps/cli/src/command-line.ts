import { Command, CommanderError, Option } from 'commander'
import { addCheck } from './commands/check.ts'
import { addCompare } from './commands/compare/compare.ts'
import { addDescribe } from './commands/describe.ts'
import { addDiff } from './commands/diff.ts'
import { addEvaluate } from './commands/evaluate.ts'
import { addExplain } from './commands/explain.ts'
import { addImportDefinition } from './commands/import-definition.ts'
import { addImprove } from './commands/improve/improve.ts'
import { addRank } from './commands/rank.ts'
import { addSensitivity } from './commands/uncertainty/sensitivity.ts'
import { addUncertainty } from './commands/uncertainty/uncertainty.ts'
import { addWhatif } from './commands/whatif/whatif.ts'
import { EXIT, Refusal } from './exit-code.ts'
import { FORMATS } from './output/format.ts'
import type { Streams } from './session/streams.ts'

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
]

function program(streams: Streams): Command {
  const command = new Command('openpar')
    .description(
      'Tính, giải thích và phân tích bộ chỉ số CCHC / evaluate, explain and analyse reform indices',
    )
    .addOption(new Option('--lang <vi|en>', 'ngôn ngữ / language').choices(['vi', 'en']).default('vi'))
    .addOption(new Option('--format <format>', 'định dạng / format').choices(FORMATS))
    .option('--out <file>', 'ghi vào tệp / write to a file')
    .exitOverride()
    .configureOutput({
      writeOut: streams.print,
      writeErr: (text) => streams.complain(text.trimEnd()),
    })
    .showHelpAfterError('(openpar --help)')
  for (const add of COMMANDS) add(command, streams)
  return command
}

/** Runs one command; answers its exit code. A refusal prints one sentence and nothing else. */
export async function runCommandLine(words: readonly string[], streams: Streams): Promise<number> {
  const english = words.some(
    (word, k) => word === '--lang=en' || (word === '--lang' && words[k + 1] === 'en'),
  )
  try {
    await program(streams).parseAsync(words, { from: 'user' })
    return EXIT.done
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    if (error instanceof Refusal) {
      streams.complain(english ? error.en : error.vi)
      return error.exitCode
    }
    streams.complain(english ? 'An unexpected fault of openpar:' : 'Lỗi ngoài dự kiến của openpar:')
    streams.complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return EXIT.unexpected
  }
}
