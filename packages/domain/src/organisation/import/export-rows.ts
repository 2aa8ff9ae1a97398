import { treeOn, type UnitBranch } from '../map/tree-on.ts'
import type { Organisation } from '../organisation.ts'
import type { Day } from '../unit-state.ts'
import { unitColumnWords } from './unit-row.ts'

/**
 * The map on a day as a table of texts with a header, each unit after the one above it: what `readUnitRows` reads back
 * without loss.
 */
export function exportRows(
  organisation: Organisation,
  day: Day,
  language: 'vi' | 'en' = 'vi',
): readonly (readonly string[])[] {
  const rows: string[][] = [Object.values(unitColumnWords).map((words) => words[language])]
  const walk = (branches: readonly UnitBranch[], parentCode: string) => {
    for (const { state, children } of branches) {
      const { code, name, shortName = '', kind, label = '' } = state
      rows.push([code, name, shortName, kind, label, parentCode])
      walk(children, code)
    }
  }
  walk(treeOn(organisation, day), '')
  return rows
}
