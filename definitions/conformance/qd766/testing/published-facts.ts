import type { Table } from '@openpar/domain'
import { type CsvRow, tableOf } from '../../testing/read-records.ts'

/** Rows that publish points of a whole group, and the measure that holds them. */
const GROUP_POINTS: Readonly<Record<string, string>> = {
  ONLINE_GROUP: 'online_group',
  PAYMENT_GROUP: 'payment_group',
}

const UNIT_GROUPS: Readonly<Record<string, string>> = {
  AGENCY: 'department',
  COMMUNE: 'commune',
  PROVINCE: 'province',
}

/** The unit group of a definition for the word the portal uses. */
export function unitGroup(word: string): string {
  return UNIT_GROUPS[word]!
}

/**
 * Counts as published, one row per unit and indicator, as a table of facts: one row per unit, `…_num` and `…_den`.
 * `groupPoints` names the groups whose published points are facts too, because their counts are not published.
 */
export function factsTable(rows: readonly CsvRow[], groupPoints: readonly string[]): Table {
  const units = new Map<string, Record<string, string>>()
  for (const row of rows) {
    const code = row.unit_code!
    const unit = units.get(code) ?? { unit: code, name: row.unit!, group: unitGroup(row.group!) }
    units.set(code, unit)
    const indicator = row.indicator!
    const measure = GROUP_POINTS[indicator]
    if (measure === undefined) {
      unit[`${indicator.toLowerCase()}_num`] = row.numerator!
      unit[`${indicator.toLowerCase()}_den`] = row.denominator!
    } else if (groupPoints.includes(indicator)) unit[measure] = row.points!
  }
  return tableOf('published counts', [...units.values()])
}

/** The node whose points a row publishes. */
export function nodeOf(indicator: string): string {
  if (indicator === 'ONLINE_GROUP') return 'ONLINE'
  return indicator === 'PAYMENT_GROUP' ? 'TTTT' : indicator
}
