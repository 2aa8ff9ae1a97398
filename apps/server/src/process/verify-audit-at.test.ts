import { afterAll, beforeAll, expect, test } from 'vitest'
import { INSTALLATION, recordChange } from '../audit/record-change.ts'
import { plantUnits } from '../organisation/testing/plant-units.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { verifyAuditAt } from './verify-audit-at.ts'

const GONE = '11111111-1111-4111-8111-111111111111'
let system: TestServer

beforeAll(async () => {
  system = await startTestServer()
})
afterAll(() => system.close())

test('verifyAuditAt names the chain of the installation and those of units, and none that is no unit', async () => {
  const { P: province = '' } = await plantUnits(system.owner, 'P')
  const change = { action: 'thing.changed', subject: { kind: 'thing', id: '1' }, why: 'thử' }
  const now = new Date('2026-11-22T05:00:00Z')
  await recordChange(system.db, change, undefined, now)
  for (const root of [province, GONE])
    await recordChange(system.db, { ...change, province: root }, undefined, now)
  const { entries, names, heads } = await verifyAuditAt(system.url)
  expect([entries, Object.keys(heads).length]).toEqual([3, 3])
  expect(names).toEqual({
    [INSTALLATION]: { vi: 'toàn hệ thống', en: 'installation' },
    [province]: { vi: 'Tỉnh P', en: 'Tỉnh P' },
  })
})
