import type { CommanderError } from 'commander'

/** Commander's English sentences in Vietnamese, by its code: what it quotes is kept. */
const VIETNAMESE: Readonly<Record<string, (quoted: readonly string[], sentence: string) => string>> = {
  'commander.unknownOption': ([option]) => `Không có tùy chọn ${option}.`,
  'commander.unknownCommand': ([command]) => `Không có lệnh "${command}".`,
  'commander.missingArgument': ([argument]) => `Thiếu tham số <${argument}>.`,
  'commander.optionMissingArgument': ([option]) => `Tùy chọn ${option} thiếu giá trị.`,
  'commander.excessArguments': ([command], sentence) => {
    const [expected, given] = sentence.match(/\d+/g)?.slice(-2) ?? []
    return `Lệnh ${command} nhận ${expected} tham số, không phải ${given}.`
  },
  'commander.invalidArgument': ([option, value], sentence) => {
    const choices = /Allowed choices are (.+?)\.?$/.exec(sentence)?.[1]
    return `${option}: "${value}" không dùng được${choices === undefined ? '' : `; chọn một trong: ${choices}`}.`
  },
}

/** What was wrong with the words of a command, in the language asked for. */
export function usageSentence({ code, message }: CommanderError, english: boolean): string {
  const [first = '', hint = ''] = message.replace(/^error: /, '').split('\n')
  const near = /Did you mean (?:one of )?(.+)\?/.exec(hint)?.[1]
  const quoted = Array.from(first.matchAll(/'([^']*)'/g), ([, word]) => word!)
  const translated = VIETNAMESE[code]
  if (english || !translated) {
    return `${first[0]?.toUpperCase() ?? ''}${first.slice(1)}${first.endsWith('.') ? '' : '.'}${near ? ` Did you mean ${near}?` : ''}`
  }
  return `${translated(quoted, first)}${near ? ` Có phải ${near}?` : ''}`
}
