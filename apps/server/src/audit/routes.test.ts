import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testProvince } from '../testing/test-province.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { recordChange } from './record-change.ts'

let system: TestServer
let places: Awaited<ReturnType<typeof testProvince>>
let foreign: Awaited<ReturnType<typeof testProvince>>

beforeAll(async () => {
  system = await startTestServer()
  places = await testProvince(system.owner)
  foreign = await testProvince(system.owner)
  const write = (n: number, unit: string | undefined, province: string, action = 'thing.changed') =>
    recordChange(
      system.db,
      {
        action,
        subject: { kind: 'thing', id: String(n) },
        ...(unit === undefined ? {} : { unit }),
        province,
        before: { name: '=1+1', n: n - 1 },
        after: { name: `Tên ${n}`, n },
        why: '=HYPERLINK("x")',
      },
      undefined,
      new Date(`2026-10-${String(n).padStart(2, '0')}T18:30:00Z`),
    )
  await write(1, places.office, places.province)
  await write(2, places.commune, places.province)
  await write(3, places.commune, places.province, 'other.done')
  await write(4, foreign.office, foreign.province)
})
afterAll(() => system.close())

const subjects = ({ body }: { body: { items: { subject: { id: string } }[] } }) =>
  body.items.map(({ subject }) => subject.id)

describe('GET /api/audit', () => {
  test('is refused without the right', async () => {
    expect((await (await system.as()).get('/api/audit')).status).toBe(401)
    expect(
      (await (await system.as({ role: 'unit-leader', unit: places.office })).get('/api/audit')).status,
    ).toBe(403)
  })

  test('tells each administrator what concerns the units in reach, the newest first', async () => {
    const whole = await system.as({ role: 'administrator', unit: places.province })
    expect(subjects(await whole.get('/api/audit?subjectKind=thing'))).toEqual(['3', '2', '1'])
    const office = await system.as({ role: 'administrator', unit: places.office })
    expect(subjects(await office.get('/api/audit?subjectKind=thing'))).toEqual(['1'])
  })

  test('filters by unit, action and days of Viet Nam, both included', async () => {
    const whole = await system.as({ role: 'administrator', unit: places.province })
    expect(subjects(await whole.get(`/api/audit?unit=${places.commune}`))).toEqual(['3', '2'])
    expect(subjects(await whole.get('/api/audit?action=other.'))).toEqual(['3'])
    // 18:30 UTC on the 1st is the 2nd in Viet Nam.
    expect(subjects(await whole.get('/api/audit?from=2026-10-02&to=2026-10-03'))).toEqual(['2', '1'])
  })

  test('pages without leaving out or repeating an entry', async () => {
    const whole = await system.as({ role: 'administrator', unit: places.province })
    const first = await whole.get('/api/audit?limit=2&subjectKind=thing&sort=at')
    const second = await whole.get(`/api/audit?limit=2&subjectKind=thing&sort=at&cursor=${first.body.next}`)
    expect([...subjects(first), ...subjects(second)]).toEqual(['1', '2', '3'])
  })

  test('as CSV keeps formulas from running', async () => {
    const whole = await system.as({ role: 'administrator', unit: places.province })
    const { body, headers } = await whole.get('/api/audit?format=csv')
    expect(headers['content-type']).toContain('text/csv')
    expect(body.startsWith('\ufeffThời điểm (UTC),Người thực hiện,')).toBe(true)
    expect(body).toContain(`"'=HYPERLINK(""x"")"`)
  })

  test('refuses a cursor that it did not give', async () => {
    const whole = await system.as({ role: 'administrator', unit: places.province })
    expect((await whole.get('/api/audit?cursor=abc')).status).toBe(422)
    const forged = Buffer.from(JSON.stringify(['no instant', 'x'])).toString('base64url')
    expect((await whole.get(`/api/audit?cursor=${forged}`)).status).toBe(422)
  })
})

describe('GET /api/audit/verification', () => {
  test('is refused without the right, and finds the trail whole', async () => {
    const leader = await system.as({ role: 'unit-leader', unit: places.office })
    expect((await leader.get('/api/audit/verification')).status).toBe(403)
    const whole = await system.as({ role: 'administrator', unit: places.province })
    expect((await whole.get('/api/audit/verification')).body).toMatchObject({ entries: 4, faults: [] })
  })
})
