import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPerson } from '../people/create-person.ts'
import { testProvince } from '../testing/test-province.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { remindOfCollections } from './remind-collections.ts'

let system: TestServer
let places: Awaited<ReturnType<typeof testProvince>>
let officer: string
let now = new Date('2026-09-10T00:00:00Z')

beforeAll(async () => {
  system = await startTestServer({ now: () => now })
  places = await testProvince(system.owner)
  const grants = [{ role: 'unit-officer' as const, unit: places.office, from: '2026-01-01' }]
  ;({ id: officer } = await createPerson(system.owner, {
    name: 'Trần Thị Bưởi',
    email: 'buoi@so.example',
    unit: places.office,
    grants,
  }))
  await system.owner
    .insertInto('measure')
    .values({
      code: 'documents_issued',
      name: JSON.stringify({ vi: 'Số văn bản đã ban hành', en: 'Documents issued' }),
      kind: 'count',
      decimals: 0,
      aggregation: JSON.stringify({ kind: 'sum' }),
      periodicity: 'quarter',
      source: 'declared',
    })
    .execute()
  const id = randomUUID()
  await system.owner
    .insertInto('collection')
    .values({ id, title: 'Báo cáo quý', period: '2026-Q3', deadline: '2026-09-14', openedAt: now })
    .execute()
  await system.owner
    .insertInto('collectionMeasure')
    .values({ collectionId: id, position: 0, measure: 'documents_issued' })
    .execute()
  await system.owner
    .insertInto('collectionUnit')
    .values({ collectionId: id, unitId: places.office })
    .execute()
  const document = {
    unitId: places.office,
    number: '125/BC-ST',
    title: 'Báo cáo cải cách hành chính',
    addedBy: officer,
    addedAt: now,
  }
  await system.owner
    .insertInto('document')
    .values({ id: randomUUID(), ...document })
    .execute()
})
afterAll(() => system.close())

const kinds = ({ body }: { body: { groups: { kind: string }[] } }) => body.groups.map(({ kind }) => kind)

describe('GET /api/search', () => {
  test('is refused to visitors and to nothing typed', async () => {
    expect((await (await system.as()).get('/api/search?q=so')).status).toBe(401)
    expect((await (await system.as({})).get('/api/search?q=%20')).status).toBe(422)
  })

  test('finds units, documents, measures and people without marks and in any case', async () => {
    const manager = await system.as({ role: 'index-manager', unit: places.province })
    expect(kinds(await manager.get('/api/search?q=SO%20THU'))).toEqual(['unit'])
    expect(kinds(await manager.get('/api/search?q=cai%20cach%20hanh%20chinh'))).toEqual(['document'])
    expect(kinds(await manager.get('/api/search?q=van%20ban'))).toEqual(['measure'])
    expect(kinds(await manager.get('/api/search?q=buoi'))).toEqual(['person'])
  })

  test('keeps documents and people of another unit back', async () => {
    const commune = await system.as({ role: 'unit-leader', unit: places.commune })
    expect(kinds(await commune.get('/api/search?q=cai%20cach'))).toEqual([])
    expect(kinds(await commune.get('/api/search?q=buoi'))).toEqual([])
  })

  test('keeps a unit that has moved away back from those above its former place', async () => {
    const [from, to, moved] = [randomUUID(), randomUUID(), randomUUID()]
    const { owner } = system
    await owner
      .insertInto('unit')
      .values([{ id: from }, { id: to }, { id: moved }])
      .execute()
    const state = (unitId: string, parentId: string, validFrom: string, validTo: string | null) => ({
      unitId,
      parentId,
      validFrom,
      validTo,
      kind: 'division',
      code: `M${unitId.slice(0, 8)}`,
      name: 'Phòng',
      folded: 'phong',
    })
    const states = [
      state(from, places.province, '2020-01-01', null),
      state(to, places.province, '2020-01-01', null),
      state(moved, from, '2020-01-01', '2026-01-01'),
      state(moved, to, '2026-01-01', null),
    ]
    await owner.insertInto('unitState').values(states).execute()
    const document = { unitId: moved, title: 'Tài liệu chuyển theo', addedBy: officer, addedAt: now }
    await owner
      .insertInto('document')
      .values({ id: randomUUID(), ...document })
      .execute()
    const search = async (unit: string) =>
      kinds(await (await system.as({ role: 'unit-leader', unit })).get('/api/search?q=chuyen%20theo'))
    expect([await search(from), await search(to)]).toEqual([[], ['document']])
  })

  test('takes marks of patterns as they are written', async () => {
    const manager = await system.as({ role: 'index-manager', unit: places.province })
    expect(kinds(await manager.get('/api/search?q=%25'))).toEqual([])
    expect(kinds(await manager.get('/api/search?q=_'))).toEqual(['measure'])
  })
})

describe('GET /api/my-work', () => {
  test('is refused to visitors', async () => {
    expect((await (await system.as()).get('/api/my-work')).status).toBe(401)
  })

  test('tells an officer what the unit owes, and others nothing', async () => {
    const mine = await system.as({ role: 'unit-officer', unit: places.office })
    expect((await mine.get('/api/my-work')).body.items).toMatchObject([
      {
        kind: 'collection',
        deadline: '2026-09-14',
        state: 'Chưa làm',
        path: `/facts/${places.office}/2026-Q3`,
      },
    ])
    const other = await system.as({ role: 'unit-officer', unit: places.commune })
    expect((await other.get('/api/my-work')).body.items).toEqual([])
  })
})

describe('reminders', () => {
  const told = () => system.db.selectFrom('notice').select(['personId', 'kind']).orderBy('at').execute()

  test('come once before the deadline and once after it', async () => {
    await remindOfCollections(system.dependencies)
    await remindOfCollections(system.dependencies)
    expect(await told()).toEqual([{ personId: officer, kind: 'collection-due' }])
    now = new Date('2026-09-15T00:00:00Z')
    await remindOfCollections(system.dependencies)
    await remindOfCollections(system.dependencies)
    expect((await told()).map(({ kind }) => kind)).toEqual(['collection-due', 'collection-overdue'])
  })
})
