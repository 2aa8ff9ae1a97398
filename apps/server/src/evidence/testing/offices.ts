import { randomUUID } from 'node:crypto'
import type { Database } from '../../platform/database/connect.ts'

/** A province with two departments and a division under the first. */
export interface Offices {
  readonly province: string
  readonly finance: string
  readonly budget: string
  readonly health: string
}

async function addUnit(
  owner: Database,
  name: string,
  kind: string,
  parentId: string | null,
): Promise<string> {
  const id = randomUUID()
  await owner.insertInto('unit').values({ id }).execute()
  await owner
    .insertInto('unitState')
    .values({ unitId: id, validFrom: '2020-01-01', kind, code: id.slice(0, 8), name, parentId, folded: name })
    .execute()
  return id
}

/** Puts the offices into an empty database. */
export async function addOffices(owner: Database): Promise<Offices> {
  const province = await addUnit(owner, 'Tỉnh Mẫu', 'province', null)
  const finance = await addUnit(owner, 'Sở Tài chính', 'department', province)
  const budget = await addUnit(owner, 'Phòng Ngân sách', 'division', finance)
  const health = await addUnit(owner, 'Sở Y tế', 'department', province)
  return { province, finance, budget, health }
}
