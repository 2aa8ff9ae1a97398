import { randomUUID } from 'node:crypto'
import { roles } from '@openpar/domain/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plantUnits } from '../organisation/testing/plant-units.ts'
import type { TestClient } from '../testing/test-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { smallDefinition } from './testing/small-definition.ts'

let system: TestServer
let root: string
let department: string
let manager: TestClient
let officer: TestClient

beforeAll(async () => {
  system = await startTestServer()
  const ids = await plantUnits(system.db, 'P(S)')
  root = ids.P!
  department = ids.S!
  manager = await system.as({ role: 'index-manager', unit: root })
  officer = await system.as({ role: 'unit-officer', unit: department })
})
afterAll(() => system.close())

const create = async (source: string, client = manager) =>
  client.post('/api/editions', { id: randomUUID(), from: { kind: 'source', source } })

let next = 0
/** A draft of an index of its own. */
const draft = async (options: Parameters<typeof smallDefinition>[0] = {}) => {
  const answer = await create(smallDefinition({ id: `thu-${++next}`, ...options }))
  expect(answer.status).toBe(200)
  return answer.body
}

const publish = (edition: { id: string; version: number }, client = manager) =>
  client.post(`/api/editions/${edition.id}/publish`, { version: edition.version })

describe('rights', () => {
  const changing = [
    ['post', '/api/editions', { id: randomUUID(), from: { kind: 'source', source: smallDefinition() } }],
    ['put', `/api/editions/${randomUUID()}/source`, { version: 1, source: 'x' }],
    ['post', `/api/editions/${randomUUID()}/discard`, { version: 1 }],
    ['post', `/api/editions/${randomUUID()}/publish`, { version: 1 }],
    ['post', `/api/editions/${randomUUID()}/retire`, { version: 1, reason: 'thay bằng bộ mới' }],
    ['post', '/api/annex-readings', { name: 'a.xlsx', index: 'a', edition: '1', content: '' }],
  ] as const
  const reading = ['/api/indices', '/api/editions', '/api/shipped-definitions'] as const

  test.each(roles)('the role %s', async (role) => {
    const client = await system.as({ role, unit: root })
    for (const [method, url, body] of changing) {
      const { status } = await client[method](url, body)
      if (role === 'index-manager') expect([200, 404, 422], `${method} ${url}`).toContain(status)
      else expect(status, `${method} ${url}`).toBe(403)
    }
    for (const url of reading) expect((await client.get(url)).status, url).toBe(200)
  })

  test('a visitor reads and changes nothing', async () => {
    const visitor = await system.as()
    for (const url of [...reading, `/api/editions/${randomUUID()}`])
      expect((await visitor.get(url)).status).toBe(401)
    for (const [method, url, body] of changing) expect((await visitor[method](url, body)).status).toBe(401)
  })

  test('a manager of one department does not reach the indices of the province', async () => {
    const client = await system.as({ role: 'index-manager', unit: department })
    expect((await create(smallDefinition(), client)).status).toBe(403)
  })
})

describe('a draft', () => {
  test('is stored to the letter, with its hash, and its index is made by its id', async () => {
    const source = smallDefinition({ id: 'chu-ky' })
    const { body } = await create(source)
    const { body: stored } = await officer.get(`/api/editions/${body.id}`)
    expect(stored).toMatchObject({
      indexCode: 'chu-ky',
      code: '2026',
      title: { vi: 'Bộ chỉ số thử', en: 'A test index' },
      state: 'draft',
      inForce: { from: '2026-01-01', to: null },
      version: 1,
      source,
    })
    expect(stored.sha256).toMatch(/^[0-9a-f]{64}$/)
    const { body: list } = await officer.get('/api/indices')
    const family = list.items.find((one: { code: string }) => one.code === 'chu-ky')
    expect(family.editions.map((one: { id: string }) => one.id)).toEqual([body.id])
  })

  test('is saved with faults, keeps the head that it had, and its version rises', async () => {
    const made = await draft()
    const saved = await manager.put(`/api/editions/${made.id}/source`, { version: 1, source: 'nodes: [' })
    expect(saved.body).toMatchObject({ version: 2, code: '2026', title: made.title, source: 'nodes: [' })
  })

  test('based on an older version is refused with both versions, and nothing is lost', async () => {
    const made = await draft()
    const mine = smallDefinition({ id: made.indexCode, second: 3 })
    await manager.put(`/api/editions/${made.id}/source`, { version: 1, source: mine })
    const stale = await manager.put(`/api/editions/${made.id}/source`, { version: 1, source: 'khác' })
    expect(stale.status).toBe(409)
    expect(stale.body).toMatchObject({ code: 'stale-edit', based: 1, current: { version: 2, source: mine } })
    expect((await manager.get(`/api/editions/${made.id}`)).body.source).toBe(mine)
  })

  test('whose head cannot be read is refused', async () => {
    for (const source of ['', 'x: [', 'id: a\nedition: 2026\ntitle: b']) {
      expect((await create(source)).status).toBe(422)
    }
  })

  test('with the code of another edition of its index is refused', async () => {
    const made = await draft()
    const twin = await create(smallDefinition({ id: made.indexCode }))
    expect([twin.status, twin.body.code]).toEqual([409, 'edition-code-taken'])
    const other = (await create(smallDefinition({ id: made.indexCode, edition: '2027' }))).body
    const renamed = await manager.put(`/api/editions/${other.id}/source`, {
      version: 1,
      source: smallDefinition({ id: made.indexCode }),
    })
    expect([renamed.status, renamed.body.code]).toEqual([409, 'edition-code-taken'])
  })

  test('too long, swollen by aliases, or too laborious to check is refused or faulted', async () => {
    const made = await draft()
    const save = (source: string) => manager.put(`/api/editions/${made.id}/source`, { version: 1, source })
    expect((await save('#'.repeat(400_001))).status).toBe(422)
    expect((await save('#'.repeat(5_000_000))).status).toBe(413)
    const choices = Array.from(
      { length: 400 },
      (_, k) => `  - { code: o${k}, title: o, default: a, choices: [{ value: a }] }`,
    )
    const laborious = `${made.source}options:\n${choices.join('\n')}\n`
    const refused = await manager.post('/api/definition-checks', { source: laborious })
    expect([refused.status, refused.body.code]).toEqual([422, 'definition-too-laborious'])
    const laughs = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    for (let k = 1; k < 12; k++)
      laughs.push(
        `a${k}: &a${k} [${Array(9)
          .fill(`*a${k - 1}`)
          .join(', ')}]`,
      )
    const checked = await manager.post('/api/definition-checks', { source: laughs.join('\n') })
    expect(checked.body.faults.map((fault: { code: string }) => fault.code)).toContain('alias-bomb')
    expect((await save(laughs.join('\n'))).status).toBe(200)
    expect((await publish({ id: made.id, version: 2 })).status).toBe(422)
  })

  test('is discarded, its text kept by the audit trail', async () => {
    const made = await draft()
    expect((await manager.post(`/api/editions/${made.id}/discard`, { version: 1 })).status).toBe(204)
    expect((await manager.get(`/api/editions/${made.id}`)).status).toBe(404)
    const entry = await system.owner
      .selectFrom('auditEntry')
      .selectAll()
      .where('subjectId', '=', made.id)
      .where('action', '=', 'edition.discarded')
      .executeTakeFirstOrThrow()
    expect(entry.before).toMatchObject({ source: made.source })
  })

  test('can be copied from any edition under another code and day; comments stay', async () => {
    const made = await draft()
    const copy = await manager.post('/api/editions', {
      id: randomUUID(),
      from: { kind: 'copy', edition: made.id, code: '2027', from: '2027-01-01' },
    })
    expect(copy.body).toMatchObject({
      code: '2027',
      state: 'draft',
      inForce: { from: '2027-01-01', to: null },
    })
    expect(copy.body.source).toContain('# lấy từ một cửa')
    const broken = (await manager.put(`/api/editions/${made.id}/source`, { version: 1, source: 'a: [' })).body
    const from = { kind: 'copy', edition: broken.id, code: '2028', from: '2028-01-01' }
    expect((await manager.post('/api/editions', { id: randomUUID(), from })).status).toBe(422)
  })

  test('can be made from a definition that comes with the product, and from no other file', async () => {
    const { body } = await manager.get('/api/shipped-definitions')
    expect(body.items).toContainEqual({
      file: 'qd766/2026-commune.yaml',
      index: 'qd766',
      code: '2026-commune',
      title: expect.anything(),
      status: 'reconstructed',
      components: expect.any(Number),
    })
    const from = (file: string) => ({ id: randomUUID(), from: { kind: 'shipped', file } })
    const made = await manager.post('/api/editions', from('qd766/2026-commune.yaml'))
    expect(made.body).toMatchObject({ indexCode: 'qd766', code: '2026-commune', groups: ['commune'] })
    const other = await manager.post('/api/editions', from('qd766/2026-department.yaml'))
    expect((await publish(made.body)).status).toBe(200)
    expect((await publish(other.body)).status).toBe(200)
    for (const file of ['../package.json', 'qd766/../../package.json', '/etc/passwd', '']) {
      expect((await manager.post('/api/editions', from(file))).status).toBe(404)
    }
  })

  test('sent twice with one key is made once', async () => {
    const body = { id: randomUUID(), from: { kind: 'source', source: smallDefinition({ id: 'hai-lan' }) } }
    const key = { 'idempotency-key': randomUUID() }
    const [first, second] = [
      await manager.post('/api/editions', body, key),
      await manager.post('/api/editions', body, key),
    ]
    expect(second.body).toEqual(first.body)
  })
})

describe('publication', () => {
  test('freezes the text: no saving, no discarding, no second publication', async () => {
    const made = await draft()
    const published = await publish(made)
    expect(published.body).toMatchObject({ state: 'published', version: 2, source: made.source })
    for (const answer of [
      await manager.put(`/api/editions/${made.id}/source`, { version: 2, source: 'x' }),
      await manager.post(`/api/editions/${made.id}/discard`, { version: 2 }),
      await publish({ id: made.id, version: 2 }),
    ])
      expect([answer.status, answer.body.code]).toEqual([409, 'edition-not-a-draft'])
  })

  test('with faults answers the check-list and every fault with line, column, path and both sentences', async () => {
    const made = await draft({ second: 5 })
    const refused = await publish(made)
    expect(refused.status).toBe(422)
    expect(refused.body.checks[0]).toMatchObject({ code: 'faults', passed: false, count: 1 })
    expect(refused.body.faults[0]).toMatchObject({
      code: 'sum-mismatch',
      line: 19,
      column: 10,
      path: 'nodes[0].max',
      vi: 'Lĩnh vực 1 có điểm tối đa 10 nhưng các mục con cộng lại là 11; hãy sửa điểm tối đa hoặc các mục con.',
      en: expect.any(String),
    })
    expect((await manager.get(`/api/editions/${made.id}`)).body.state).toBe('draft')
  })

  test('of an older version is refused', async () => {
    expect((await publish({ ...(await draft()), version: 7 })).status).toBe(409)
  })

  test('closes an earlier edition with an open end; one that shares other days is in the way', async () => {
    const first = await draft()
    await publish(first)
    const second = (
      await create(
        smallDefinition({ id: first.indexCode, edition: '2027', from: '2027-01-01', to: '2027-12-31' }),
      )
    ).body
    expect((await publish(second)).status).toBe(200)
    expect((await manager.get(`/api/editions/${first.id}`)).body).toMatchObject({
      inForce: { from: '2026-01-01', to: '2027-01-01' },
      version: 3,
    })
    const third = (
      await create(smallDefinition({ id: first.indexCode, edition: '2027b', from: '2027-06-01' }))
    ).body
    const refused = await publish(third)
    expect(refused.body.checks.find((check: { passed: boolean }) => !check.passed)).toMatchObject({
      code: 'period',
      others: [second.id],
    })
    const days = await officer.get('/api/editions?day=2026-12-31&state=published')
    expect(days.body.items.map((one: { id: string }) => one.id)).toContain(first.id)
    expect(days.body.items.map((one: { id: string }) => one.id)).not.toContain(second.id)
  })

  test('of two drafts for the same days at the same moment succeeds for one', async () => {
    const first = await draft()
    const second = (await create(smallDefinition({ id: first.indexCode, edition: '2026b' }))).body
    const statuses = (await Promise.all([publish(first), publish(second)])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 422])
  })

  test('is taken back by retiring with a reason, once', async () => {
    const made = await draft()
    const retire = (body: object) => manager.post(`/api/editions/${made.id}/retire`, body)
    const reason = 'Thay bằng bộ của Quyết định mới'
    expect((await retire({ version: 1, reason })).body.code).toBe('edition-not-published')
    await publish(made)
    expect((await retire({ version: 2, reason: ' ' })).status).toBe(422)
    expect((await retire({ version: 1, reason })).status).toBe(409)
    expect((await retire({ version: 2, reason })).body).toMatchObject({
      state: 'retired',
      retiredBecause: reason,
      version: 3,
    })
    expect((await retire({ version: 3, reason })).body.code).toBe('edition-not-published')
    const again = (await create(smallDefinition({ id: made.indexCode, edition: '2026b' }))).body
    expect((await publish(again)).status).toBe(200)
  })

  test('every change is in the audit trail, once', async () => {
    const made = await draft()
    await manager.put(`/api/editions/${made.id}/source`, { version: 1, source: made.source })
    await publish({ id: made.id, version: 2 })
    await manager.post(`/api/editions/${made.id}/retire`, { version: 3, reason: 'hết hiệu lực' })
    const entries = await system.owner
      .selectFrom('auditEntry')
      .select(['action', 'reason', 'provinceId'])
      .where('subjectId', '=', made.id)
      .orderBy('position')
      .execute()
    expect(entries.map(({ action }) => action)).toEqual([
      'edition.created',
      'edition.changed',
      'edition.published',
      'edition.retired',
    ])
    expect(entries[3]!.reason).toBe('hết hiệu lực')
    expect(new Set(entries.map(({ provinceId }) => provinceId))).toEqual(new Set([root]))
  })
})

describe('comparing and downloading', () => {
  test('two editions, in both directions', async () => {
    const first = await draft()
    const source = smallDefinition({ id: first.indexCode, edition: '2027', from: '2027-01-01' })
      .replace('max: 6', 'max: 5')
      .replace('max: 4', 'max: 5')
    const second = (await create(source)).body
    const { body } = await officer.get(`/api/editions/${second.id}/difference?from=${first.id}`)
    const points = body.changes.filter((change: { kind: string }) => change.kind === 'max-changed')
    expect(points).toMatchObject([
      { code: '1.1', before: 6, after: 5, vi: '1.1 Đúng hạn: điểm tối đa 6 → 5' },
      { code: '1.2', before: 4, after: 5 },
    ])
    const back = await officer.get(`/api/editions/${first.id}/difference?from=${second.id}`)
    expect(back.body.changes).toHaveLength(body.changes.length)
    const same = await officer.get(`/api/editions/${first.id}/difference?from=${first.id}`)
    expect(same.body.changes).toEqual([])
  })

  test('with an edition that has faults is refused, naming it', async () => {
    const [good, bad] = [await draft(), await draft({ second: 1 })]
    const answer = await officer.get(`/api/editions/${good.id}/difference?from=${bad.id}`)
    expect([answer.status, answer.body.code]).toEqual([422, 'edition-not-comparable'])
  })

  test('the file is the text to the letter', async () => {
    const made = await draft()
    const file = await officer.get(`/api/editions/${made.id}/source`)
    expect(file.body).toBe(made.source)
    expect(file.headers['content-disposition']).toContain(`${made.indexCode}-2026.yaml`)
    expect((await officer.get(`/api/editions/${randomUUID()}/source`)).status).toBe(404)
  })

  test('the list pages through all editions in every order, and gives them as CSV', async () => {
    for (const sort of ['changedAt', '-changedAt', 'code', '-code', 'inForce', '-inForce']) {
      const seen: string[] = []
      let cursor = ''
      do {
        const { body } = await officer.get(`/api/editions?limit=7&sort=${sort}${cursor}`)
        seen.push(...body.items.map((one: { id: string }) => one.id))
        cursor = body.next === null ? '' : `&cursor=${body.next}`
      } while (cursor !== '')
      const { rows } = { rows: await system.owner.selectFrom('edition').select('id').execute() }
      expect(new Set(seen).size, sort).toBe(rows.length)
      expect(seen.length, sort).toBe(rows.length)
    }
    const found = await officer.get('/api/editions?search=HAI-L')
    expect(found.body.items.map((one: { indexCode: string }) => one.indexCode)).toEqual(['hai-lan'])
    expect((await officer.get('/api/editions?search=%25')).body.items).toEqual([])
    const csv = await officer.get('/api/editions?format=csv')
    expect(csv.body).toContain('Phiên bản')
  })
})
