import { noChange, type UnitDescription, type UnitState } from '@openpar/domain/organisation'
import { v7 } from 'uuid'
import type { Database } from '../../platform/database/connect.ts'
import { storeChange } from '../store/store-change.ts'

/** A unit of the kind its first letter tells: P province, S department, otherwise a commune; `Xã A` has code A. */
export function describe(name: string, parent: string | null): UnitDescription {
  if (name.startsWith('P'))
    return { code: name, name: `Tỉnh ${name}`, shortName: name, kind: 'province', label: 'tỉnh', parent }
  if (name.startsWith('S')) return { code: name, name: `Sở ${name}`, kind: 'department', parent }
  return { code: name, name: `Xã ${name}`, shortName: name, kind: 'commune', label: 'xã', parent }
}

/** Units of a tree in brackets, `P(A B S1)`, there since 2000-01-01; answers their ids by name. */
export async function plantUnits(db: Database, tree: string): Promise<Readonly<Record<string, string>>> {
  const ids: Record<string, string> = {}
  const opened: UnitState[] = []
  const above: (string | null)[] = [null]
  let last: string | null = null
  for (const token of tree.match(/[^\s()]+|[()]/g) ?? []) {
    if (token === '(') above.push(last)
    else if (token === ')') above.pop()
    else {
      last = ids[token] = v7()
      opened.push({ ...describe(token, above.at(-1)!), unit: last, from: '2000-01-01', to: null })
    }
  }
  await db
    .transaction()
    .execute((transaction) =>
      storeChange(
        transaction,
        { ...noChange, founded: Object.values(ids), opened },
        { id: v7(), kind: 'import', on: '2000-01-01', basis: '' },
      ),
    )
  return ids
}
