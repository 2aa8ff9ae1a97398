import { randomUUID } from 'node:crypto'
import { fold } from '@openpar/domain/organisation'
import type { Database } from '../platform/database/connect.ts'

/** A province with one department and one commune since 2020, written without the operations that people use. */
export async function testProvince(owner: Database) {
  const [province, office, commune] = [randomUUID(), randomUUID(), randomUUID()]
  await owner
    .insertInto('unit')
    .values([{ id: province }, { id: office }, { id: commune }])
    .execute()
  const state = (unitId: string, kind: string, name: string, parentId: string | null) => ({
    unitId,
    validFrom: '2020-01-01',
    kind,
    code: `T${unitId.slice(0, 8)}`,
    name,
    folded: fold(name),
    parentId,
  })
  await owner
    .insertInto('unitState')
    .values([
      state(province, 'province', 'Tỉnh Thử', null),
      state(office, 'department', 'Sở Thử', province),
      state(commune, 'commune', 'Xã Thử', province),
    ])
    .execute()
  return { province, office, commune }
}
