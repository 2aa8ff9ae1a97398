import { type ChangeKind, compareEditions, type EditionChange } from '@openpar/domain'
import { formatNumber, type Language, type Text, textIn } from '@openpar/engine'
import type { Command } from 'commander'
import { aboutIndex } from '../../output/about-index.ts'
import { isForPeople } from '../../output/for-people.ts'
import type { Report } from '../../output/report.ts'
import { writeReport } from '../../output/write-report.ts'
import { addCommand } from '../../session/add-command.ts'
import { counted } from '../../session/counted.ts'
import { loadDefinition } from '../../session/load-index.ts'
import type { Streams } from '../../session/streams.ts'
import { CHANGE_KIND_WORDS } from './change-kind-words.ts'

function written(value: number | Text | undefined, language: Language): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'number' ? formatNumber(value, language) : textIn(value, language)
}

/** What each kind of change counts as, for the summary line. */
const COUNTED: readonly ChangeKind[] = ['added', 'removed', 'renamed', 'max-changed', 'rule-changed']

/** `openpar diff EARLIER LATER`: what changed between two editions. */
export function addDiff(parent: Command, streams: Streams): void {
  addCommand(
    parent,
    'diff <earlier> <later>',
    'so sánh hai phiên bản của bộ chỉ số / what changed between two editions',
    streams,
    async (session, [earlier, later]) => {
      const before = await loadDefinition(earlier!, [], session)
      const after = await loadDefinition(later!, [], session)
      const changes = compareEditions(before, after)
      const { language } = session
      const forPeople = isForPeople(session)
      const report: Report = {
        title: { vi: 'Thay đổi giữa hai phiên bản', en: 'Changes between two editions' },
        sheet: { vi: 'Thay đổi', en: 'Changes' },
        columns: [
          { key: 'kind', title: { vi: 'Loại', en: 'Kind' }, kind: 'text' },
          { key: 'code', title: { vi: 'Mã', en: 'Code' }, kind: 'text' },
          { key: 'earlier_code', title: { vi: 'Mã cũ', en: 'Earlier code' }, kind: 'text' },
          { key: 'before', title: { vi: 'Trước', en: 'Before' }, kind: 'text', wraps: true },
          { key: 'after', title: { vi: 'Sau', en: 'After' }, kind: 'text', wraps: true },
          { key: 'sentence', title: { vi: 'Diễn giải', en: 'In words' }, kind: 'text', wraps: true },
        ],
        rows: changes.map((change) => [
          forPeople ? CHANGE_KIND_WORDS[change.kind][language] : change.kind,
          change.code,
          change.earlierCode === change.code ? undefined : change.earlierCode,
          written(change.before, language),
          written(change.after, language),
          change[language],
        ]),
        about: aboutIndex(after, language),
      }
      if (session.format === undefined && session.out === undefined) {
        for (const change of changes) session.print(`${change[language]}\n`)
      } else await writeReport(report, session)
      const counts = (words: 'vi' | 'en') => {
        const named = COUNTED.map((kind) => [CHANGE_KIND_WORDS[kind][words], countOf(changes, kind)] as const)
        const others = changes.length - named.reduce((sum, [, count]) => sum + count, 0)
        const all = [...named, [words === 'vi' ? 'thay đổi khác' : 'other', others] as const]
        const parts = all.filter(([, count]) => count > 0).map(([word, count]) => `${count} ${word}`)
        return parts.length === 0 ? '' : `: ${parts.join(', ')}`
      }
      session.note(
        `${changes.length} thay đổi${counts('vi')}.`,
        `${counted(changes.length, 'change')}${counts('en')}.`,
      )
    },
  )
}

function countOf(changes: readonly EditionChange[], kind: ChangeKind): number {
  return changes.filter((change) => change.kind === kind).length
}
