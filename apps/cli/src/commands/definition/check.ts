import { basename } from 'node:path'
import { readDefinition } from '@openpar/domain'
import type { Language } from '@openpar/engine'
import type { Command } from 'commander'
import { EXIT, Refusal } from '../../exit-code.ts'
import { readText } from '../../files/read-bytes.ts'
import { isForPeople } from '../../output/for-people.ts'
import type { Report, ReportColumn } from '../../output/report.ts'
import { writeReport } from '../../output/write-report.ts'
import { addCommand, withOptions } from '../../session/add-command.ts'
import { counted } from '../../session/counted.ts'
import { chosenOptions } from '../../session/load-index.ts'
import type { Streams } from '../../session/streams.ts'

const SENTENCE = {
  vi: { key: 'vi', title: 'Tiếng Việt', kind: 'text', wraps: true },
  en: { key: 'en', title: 'English', kind: 'text', wraps: true },
} as const satisfies Readonly<Record<Language, ReportColumn>>

const SEVERITY_WORDS = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
} as const

function inOrder(language: Language): readonly [Language, Language] {
  return language === 'vi' ? ['vi', 'en'] : ['en', 'vi']
}

/** `openpar check DEFINITION`: every fault of a definition, with its place and a sentence. */
export function addCheck(parent: Command, streams: Streams): void {
  const command = addCommand(
    parent,
    'check <definition>',
    'kiểm tra định nghĩa, báo mọi lỗi kèm dòng, cột / check a definition, every fault with line and column',
    streams,
    async (session, [path], options) => {
      session.stage('Đang kiểm tra định nghĩa', 'Checking the definition')
      const { faults } = readDefinition(
        await readText(path!),
        basename(path!),
        chosenOptions(options.option as string[]),
      )
      const forPeople = isForPeople(session)
      // People read their own language first; programs always find the columns in one order.
      const languages = forPeople ? inOrder(session.language) : (['vi', 'en'] as const)
      const report: Report = {
        title: { vi: 'Lỗi của định nghĩa', en: 'Faults of the definition' },
        sheet: { vi: 'Lỗi', en: 'Faults' },
        columns: [
          { key: 'file', title: { vi: 'Tệp', en: 'File' }, kind: 'text' },
          { key: 'line', title: { vi: 'Dòng', en: 'Line' }, kind: 'rank' },
          { key: 'column', title: { vi: 'Cột', en: 'Column' }, kind: 'rank' },
          { key: 'path', title: { vi: 'Đường dẫn', en: 'Path' }, kind: 'text' },
          { key: 'severity', title: { vi: 'Mức', en: 'Severity' }, kind: 'text' },
          { key: 'code', title: { vi: 'Mã lỗi', en: 'Code' }, kind: 'text' },
          ...languages.map((key) => SENTENCE[key]),
        ],
        rows: faults.map((fault) => [
          fault.file,
          fault.line,
          fault.column,
          fault.path,
          forPeople ? SEVERITY_WORDS[fault.severity][session.language] : fault.severity,
          fault.code,
          ...languages.map((key) => fault[key]),
        ]),
      }
      if (session.format !== undefined || session.out !== undefined) await writeReport(report, session)
      else
        for (const fault of faults) {
          const { file, line, column, code } = fault
          const [first, second] = inOrder(session.language)
          session.print(`${file}:${line}:${column}  ${fault[first]}\n    ${fault[second]}  [${code}]\n`)
        }
      const errors = faults.filter((fault) => fault.severity === 'error').length
      const warnings = faults.length - errors
      if (errors > 0) {
        throw new Refusal(
          EXIT.definition,
          `${path}: ${errors} lỗi, ${warnings} cảnh báo.`,
          `${path}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
        )
      }
      session.note(`${path}: đạt, ${warnings} cảnh báo.`, `${path}: sound, ${counted(warnings, 'warning')}.`)
    },
  )
  withOptions(command)
}
