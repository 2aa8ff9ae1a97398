import { type CompiledIndex, fromPoints, ruleWords, type ScoreSource, textIn } from '@openpar/engine'
import { aboutIndex } from '../../output/about-index.ts'
import { isForPeople } from '../../output/for-people.ts'
import type { Report, ReportColumn } from '../../output/report.ts'
import { COLUMN } from '../../output/titles.ts'
import type { Session } from '../../session/session.ts'

const RULE: ReportColumn = {
  key: 'rule',
  title: { vi: 'Cách tính điểm', en: 'Rule' },
  kind: 'text',
  wraps: true,
}
const SOURCE: ReportColumn = { key: 'source', title: { vi: 'Nguồn điểm', en: 'Source' }, kind: 'text' }

const SOURCE_WORDS: Readonly<Record<ScoreSource, { readonly vi: string; readonly en: string }>> = {
  self: { vi: 'tự chấm', en: 'self-scored' },
  survey: { vi: 'điều tra', en: 'survey' },
  computed: { vi: 'tính từ số liệu', en: 'computed' },
  judged: { vi: 'hội đồng chấm', en: 'judged' },
}

/**
 * The whole tree in words: code, name, maximum, where the score comes from, the rule. Where people read, names are
 * indented by their depth and sources are in words.
 */
export function describeReport(index: CompiledIndex, code: string, session: Session): Report {
  const { language } = session
  const forPeople = isForPeople(session)
  const start = index.byCode.get(code)!
  const below = index.places.filter((place) => {
    for (let at: typeof place | undefined = place; at; at = at.parent) if (at === start) return true
    return false
  })
  const rows = below.map((place) => {
    const source = place.node?.source
    return [
      place.code,
      `${forPeople ? '  '.repeat(place.depth - start.depth) : ''}${textIn(place.name, language)}`,
      fromPoints(place.max),
      forPeople && source !== undefined ? SOURCE_WORDS[source][language] : (source ?? ''),
      place.kind === 'component' ? ruleWords(place, { index })[language] : '',
    ]
  })
  return {
    title: index.definition.title,
    sheet: { vi: 'Mô tả', en: 'Description' },
    columns: [COLUMN.code, COLUMN.name, COLUMN.max, SOURCE, RULE],
    rows,
    about: aboutIndex(index.definition, language),
  }
}
