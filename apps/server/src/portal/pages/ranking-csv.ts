import { nodeTitle, type ResultSet } from '@openpar/domain/results'
import { type Language, textIn } from '@openpar/engine'
import { stringify } from 'csv-stringify/sync'
import type { Database } from '../../platform/database/connect.ts'
import { harmlessCell } from '../../platform/http/list/csv-of.ts'
import { rankingOf } from '../../results/ranking/ranking-of.ts'
import { shownPoints } from '../../results/ranking/shown-points.ts'

/**
 * The ranking of a set with its domains as CSV, with the mark that spreadsheets need; points are plain decimals, rounded
 * as pages show them.
 */
export async function rankingCsv(db: Database, set: ResultSet, language: Language): Promise<string> {
  const { units, index } = await rankingOf(db, set)
  const domains = index.root.children.filter(({ tree }) => tree === 'scale')
  const head =
    language === 'vi'
      ? ['Hạng', 'Mã đơn vị', 'Đơn vị', 'Điểm', 'Điểm tối đa', 'Xếp loại', 'Điểm kỳ trước']
      : ['Rank', 'Unit code', 'Unit', 'Points', 'Max', 'Class', 'Points before']
  const rows = units.map((one) => [
    one.rank,
    one.code,
    one.name,
    shownPoints(one.points),
    one.max,
    one.class === null ? null : textIn(one.class, language),
    shownPoints(one.before?.points),
    ...one.domains.map(({ points }) => shownPoints(points)),
    set.sample ? (language === 'vi' ? 'dữ liệu mẫu' : 'sample data') : null,
  ])
  const titles = domains.map(({ code: node, name }) => nodeTitle({ node, name }, language))
  const header = [...head, ...titles, language === 'vi' ? 'Ghi chú' : 'Note']
  return stringify([header, ...rows.map((row) => row.map(harmlessCell))], { bom: true })
}
