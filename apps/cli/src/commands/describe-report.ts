import { type CompiledIndex, fromPoints, type Language, ruleWords, textIn } from '@openpar/engine'
import type { Report, ReportColumn } from '../output/report.ts'
import { COLUMN } from '../output/titles.ts'

const RULE: ReportColumn = { key: 'rule', title: { vi: 'Cách tính điểm', en: 'Rule' }, kind: 'text' }
const SOURCE: ReportColumn = { key: 'source', title: { vi: 'Nguồn điểm', en: 'Source' }, kind: 'text' }

/** The whole tree in words: code, name, maximum, where the score comes from, the rule. */
export function describeReport(index: CompiledIndex, language: Language, code?: string): Report {
  const start = code === undefined ? index.root : index.byCode.get(code)!
  const below = index.places.filter((place) => {
    for (let at: typeof place | undefined = place; at; at = at.parent) if (at === start) return true
    return false
  })
  const rows = below.map((place) => [
    place.code,
    `${'  '.repeat(place.depth - start.depth)}${textIn(place.name, language)}`,
    fromPoints(place.max),
    place.node?.source ?? '',
    place.kind === 'component' ? ruleWords(place, { index })[language] : '',
  ])
  return {
    title: index.definition.title,
    columns: [COLUMN.code, COLUMN.name, COLUMN.max, SOURCE, RULE],
    rows,
  }
}
