import { randomUUID } from 'node:crypto'
import type { Role } from '@openpar/domain/people'
import { saveEdition } from '../../indices/save-edition.ts'
import { smallDefinition } from '../../indices/testing/small-definition.ts'
import { addProvince, countMeasure } from '../../measures/testing/small-province.ts'
import type { TestServer } from '../../testing/test-server.ts'

/** A province with two departments, people in every role, who hold it in the database too, and a published edition. */
export async function administeredProvince(system: TestServer, now: Date) {
  const units = await addProvince(system)
  const edition = randomUUID()
  await saveEdition(system.owner, {
    id: edition,
    source: smallDefinition({ to: '2026-12-31' }),
    at: now,
    state: 'published',
  })
  const somebody = async (role: Role, unit: string, name: string) => {
    const client = await system.as({ role, unit, name })
    // An appraiser holds it already: tests cannot give work to them otherwise.
    if (role === 'appraiser') return client
    await system.owner
      .insertInto('grantOfRole')
      .values({ id: randomUUID(), personId: client.person, role, unitId: unit, validFrom: '2020-01-01' })
      .execute()
    return client
  }
  const manager = await somebody('index-manager', units.province, 'Lê An')
  for (const code of ['dat', 'tong'])
    await manager.post('/api/measures', countMeasure(code, { periodicity: 'year' }))
  return {
    units,
    edition,
    somebody,
    manager,
    officer: await somebody('unit-officer', units.finance, 'Trần Bình'),
    leader: await somebody('unit-leader', units.finance, 'Vũ Chi'),
    appraiser: await somebody('appraiser', units.province, 'Đỗ Dung'),
    chair: await somebody('council-chair', units.province, 'Bùi Giang'),
  }
}
