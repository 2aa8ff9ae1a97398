import type { Command } from 'commander'
import type { Session } from './session.ts'
import { startSession } from './start-session.ts'
import type { Streams } from './streams.ts'

/** Adds a command with its arguments and a description in both languages; `--lang`, `--format`, `--out` fit after it too. */
export function addCommand(
  parent: Command,
  usage: string,
  description: string,
  streams: Streams,
  act: (
    session: Session,
    values: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ) => Promise<void>,
): Command {
  const made = parent.command(usage).description(description)
  return made.action(async (...given: unknown[]) => {
    const command = given.at(-1) as Command
    await act(startSession(command, streams), command.args, command.opts())
  })
}

/** The options of every command that reads facts. */
export function withFacts(command: Command): Command {
  return withOptions(command)
    .option('--period <period>', 'chỉ lấy số liệu của kỳ này / only facts of this period')
    .option('--units <file>', 'bảng đơn vị: unit, name, group, kind / table of units')
    .option(
      '--allow-unknown',
      'bỏ qua số liệu bộ chỉ số không dùng / leave out measures the index does not know',
    )
}

/** The choices a definition declares. */
export function withOptions(command: Command): Command {
  return command.option(
    '--option <code=value...>',
    'lựa chọn đã khai báo trong định nghĩa / a choice the definition declares',
    [],
  )
}
