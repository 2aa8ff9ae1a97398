import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyAudit } from '../audit/verify-audit.ts'
import { allMeasures } from '../measures/definition/store.ts'
import { createAuthenticate } from '../people/create-authenticate.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { isSample } from './is-sample.ts'
import { type LoadedSample, loadSample } from './load-sample.ts'

const NOW = new Date('2026-11-22T03:00:00Z')

let system: TestServer
let sample: LoadedSample

beforeAll(async () => {
  system = await startTestServer({ authenticate: createAuthenticate })
  expect(await isSample(system.db)).toBe(false)
  const { files } = system.dependencies
  sample = await loadSample(system.db, { now: NOW, files, departments: 6, communes: 5 })
})
afterAll(() => system.close())

const count = async (
  table: 'unit' | 'person' | 'measureValue' | 'measureValueHistory' | 'result' | 'document',
) => {
  const { count } = await system.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

describe('loadSample', () => {
  test('stores as much as it says, with a first history of every value and one audit entry', async () => {
    expect(await count('unit')).toBe(sample.units)
    expect(await count('person')).toBe(sample.people)
    expect(await count('measureValue')).toBe(sample.values)
    expect(await count('measureValueHistory')).toBe(sample.values)
    expect(await count('result')).toBe(sample.results)
    const entries = await system.db.selectFrom('auditEntry').select('action').execute()
    expect(entries).toEqual([{ action: 'sample.loaded' }])
    expect(await verifyAudit(system.db)).toMatchObject({ entries: 1, faults: [] })
    expect(await isSample(system.db)).toBe(true)
  })

  test('refuses a system that is not empty, and leaves it as it was', async () => {
    const { files } = system.dependencies
    await expect(loadSample(system.db, { now: NOW, files })).rejects.toMatchObject({
      code: 'system-not-empty',
    })
    expect(await count('unit')).toBe(sample.units)
  })

  test('prints one account of each role, and each signs in with its password', async () => {
    expect(sample.accounts.map(({ role }) => role)).toEqual([
      'administrator',
      'index-manager',
      'council-chair',
      'provincial-leader',
      'appraiser',
      'unit-leader',
      'unit-officer',
    ])
    const visitor = await system.as()
    for (const { email, password, name } of sample.accounts) {
      const answer = await visitor.post('/api/auth/sign-in/email', { email, password })
      expect(answer.status, email).toBe(200)
      const cookie = String(answer.headers['set-cookie']).split(';')[0]!
      const { body } = await visitor.get('/api/me', { cookie })
      expect([body.person.name, body.sample]).toEqual([name, true])
    }
  })

  test('keeps documents with their files, found by their words', async () => {
    const [document] = await system.db
      .selectFrom('documentVersion')
      .innerJoin('storedFile', 'storedFile.sha256', 'documentVersion.sha256')
      .select(['storedFile.sha256', 'textState', 'text'])
      .limit(1)
      .execute()
    expect(document).toMatchObject({ textState: 'read', text: expect.stringContaining('TÀI LIỆU MẪU') })
    expect(await system.dependencies.files.has(document!.sha256)).toBe(true)
    expect(await system.dependencies.files.damaged(document!.sha256)).toBe(false)
    expect(await count('document')).toBe(22)
  })

  test('stores measures that the feature of measures reads', async () => {
    expect((await allMeasures(system.db)).size).toBeGreaterThan(200)
  })

  test('has every unit of today under the province, which is the root', async () => {
    const roots = await system.db
      .selectFrom('unitState')
      .select('unitId')
      .where('validTo', 'is', null)
      .where('parentId', 'is', null)
      .execute()
    expect(roots).toEqual([{ unitId: sample.province }])
  })
})
