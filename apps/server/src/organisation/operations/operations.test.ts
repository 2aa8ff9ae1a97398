import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { plantUnits, describe as saidOf } from '../testing/plant-units.ts'

let system: TestServer
let manager: TestClient
let ids: Readonly<Record<string, string>>
/** Each test works on units of its own. */
let next = 0
const fresh = async (tree: string) =>
  plantUnits(
    system.db,
    tree.replace(/[A-Z]\d*/g, (name) => `${name}x${++next}`),
  ).then((planted) =>
    Object.fromEntries(Object.entries(planted).map(([name, id]) => [name.split('x')[0]!, id])),
  )
const versions = (...units: (string | undefined)[]) => Object.fromEntries(units.map((unit) => [unit, 1]))
const name = (unit: string | undefined, words: string, on = '2026-01-01') => ({
  operation: 'rename',
  on,
  basis: '12/NQ-HĐND',
  unit,
  name: words,
  kind: 'commune',
  label: 'xã',
})
const merge = (from: (string | undefined)[], into: string, code: string, parent: string | null) => ({
  operation: 'merge',
  on: '2026-01-01',
  basis: '34/NQ-UBTVQH15',
  from: from.map((unit) => ({ unit, share: '1' })),
  into: { unit: into, said: { ...saidOf(code, parent), name: `Xã ${code}` } },
})
const send = (client: TestClient, command: unknown, based: Record<string, number>) =>
  client.post('/api/units/operations', { command, versions: based })

beforeAll(async () => {
  system = await startTestServer()
  ids = await plantUnits(system.db, 'P(A B C) P2(D)')
  manager = await system.as({ role: 'index-manager', unit: ids.P! })
})
afterAll(() => system.close())

describe('an operation on units', () => {
  test('is refused without the right, and without a session', async () => {
    const officer = await system.as({ role: 'unit-officer', unit: ids.P! })
    expect((await send(officer, name(ids.A, 'Xã Mới'), versions(ids.A))).status).toBe(403)
    expect((await officer.post('/api/units/operations/preview', name(ids.A, 'Xã Mới'))).status).toBe(403)
    expect((await officer.post(`/api/units/operations/${v7()}/undo`, { why: 'nhầm' })).status).toBe(403)
    expect((await send(await system.as(), name(ids.A, 'Xã Mới'), versions(ids.A))).status).toBe(401)
  })

  test('is refused on units of another province, wherever the command names them', async () => {
    expect((await send(manager, name(ids.D, 'Xã Mới'), versions(ids.D))).status).toBe(403)
    const move = { operation: 'move', on: '2026-01-01', basis: '', unit: ids.A, parent: ids.P2 }
    expect((await send(manager, move, versions(ids.A))).status).toBe(403)
    const into = merge([ids.A, ids.D], v7(), 'N1', ids.P!)
    expect((await send(manager, into, versions(ids.A, ids.D))).status).toBe(403)
    expect((await manager.post('/api/units/operations/preview', into)).status).toBe(403)
  })

  test('leaves the past as it was and shows on the map from its day', async () => {
    const { P, A } = await fresh('P(A B)')
    const own = await system.as({ role: 'index-manager', unit: P! })
    const reply = await send(own, name(A, 'Xã Hoà Bình'), versions(A))
    expect(reply.status).toBe(200)
    expect(reply.body.versions).toEqual({ [A!]: 2 })
    const on = async (day: string) =>
      (await own.get(`/api/units?parent=${P}&on=${day}&search=hoa%20binh`)).body.items.length
    expect([await on('2025-12-31'), await on('2026-01-01')]).toEqual([0, 1])
    expect((await own.get(`/api/units/${A}`)).body.events[1]).toMatchObject({
      kind: 'renamed',
      basis: '12/NQ-HĐND',
    })
  })

  test('that merges units tells successions on both sides and brings the units below along', async () => {
    const { P, A, B, X } = await fresh('P(A(X) B)')
    const own = await system.as({ role: 'index-manager', unit: P! })
    const into = v7()
    const command = merge([A, B], into, `N${++next}`, P!)
    const preview = await own.post('/api/units/operations/preview', command)
    expect(preview.body.faults).toEqual([])
    expect(preview.body.effects.map(({ effect }: { effect: string }) => effect).sort()).toEqual([
      'ended',
      'ended',
      'founded',
      'moved',
    ])
    expect((await own.get(`/api/units/${A}`)).body.states[0].to).toBeNull()
    expect((await send(own, command, versions(A, B))).status).toBe(200)
    expect((await own.get(`/api/units/${X}`)).body.above.map((each: { unit: string }) => each.unit)).toEqual([
      into,
      P,
    ])
    expect(
      (await own.get(`/api/units/${into}`)).body.events[0].units
        .map((each: { unit: string }) => each.unit)
        .sort(),
    ).toEqual([A, B].sort())
    expect((await own.get(`/api/units/${A}`)).body.events.at(-1).kind).toBe('merged')
  })

  test('that breaks a rule of the map is refused with the sentence and changes nothing', async () => {
    const { P, A, B } = await fresh('P(A B)')
    const own = await system.as({ role: 'index-manager', unit: P! })
    await send(own, name(A, 'Xã Mới', '2026-06-01'), versions(A))
    const reply = await send(own, name(A, 'Xã Khác', '2026-05-31'), { [A!]: 2 })
    expect(reply.status).toBe(422)
    expect(reply.body.code).toBe('unit-operation-refused')
    expect(reply.body.vi).toBe(
      'Xã Mới đã có thay đổi có hiệu lực từ ngày 01/06/2026; không thể ghi thêm thay đổi có hiệu lực trước ngày đó.',
    )
    const shares = {
      ...merge([A, B], v7(), `N${++next}`, P!),
      from: [
        { unit: A, share: '1' },
        { unit: B, share: '0.5' },
      ],
    }
    expect((await own.post('/api/units/operations/preview', shares)).body.faults[1].code).toBe(
      'shares-not-whole',
    )
  })

  test('of two officers on one unit: the second gets both versions and nothing is lost', async () => {
    const { P, A } = await fresh('P(A)')
    const [one, two] = [
      await system.as({ role: 'index-manager', unit: P! }),
      await system.as({ role: 'index-manager', unit: P! }),
    ]
    const [first, second] = await Promise.all([
      send(one, name(A, 'Xã Một'), versions(A)),
      send(two, name(A, 'Xã Hai'), versions(A)),
    ])
    const [won, lost] = first.status === 200 ? [first, second] : [second, first]
    expect([won.status, lost.status]).toEqual([200, 409])
    expect(lost.body.code).toBe('stale-edit')
    expect(lost.body.based).toBe(1)
    expect(lost.body.current).toMatchObject({ version: 2, name: first.status === 200 ? 'Xã Một' : 'Xã Hai' })
    expect((await send(two, name(A, 'Xã Ba'), {})).body.code).toBe('unit-version-missing')
  })

  test('sent twice is carried out once', async () => {
    const { P, A } = await fresh('P(A)')
    const own = await system.as({ role: 'index-manager', unit: P! })
    const key = { 'idempotency-key': v7() }
    const body = { command: name(A, 'Xã Mới'), versions: versions(A) }
    const [first, again] = [
      await own.post('/api/units/operations', body, key),
      await own.post('/api/units/operations', body, key),
    ]
    expect(again.body).toEqual(first.body)
    expect((await own.get(`/api/units/${A}`)).body.version).toBe(2)
  })

  test('leaves an entry in the audit trail with what was and what is', async () => {
    const { P, A } = await fresh('P(A)')
    const own = await system.as({ role: 'index-manager', unit: P! })
    await send(own, name(A, 'Xã Mới'), versions(A))
    const entry = await system.owner
      .selectFrom('auditEntry')
      .selectAll()
      .where('unitId', '=', A!)
      .executeTakeFirstOrThrow()
    expect([entry.provinceId, entry.action, entry.reason]).toEqual([P, 'unit.renamed', '12/NQ-HĐND'])
    expect(JSON.stringify(entry.before)).toContain('Xã A')
    expect(JSON.stringify(entry.after)).toContain('Xã Mới')
  })

  test('that founds a unit at the top needs the right at the top', async () => {
    const { P, A } = await fresh('P(A)')
    const found = {
      operation: 'found',
      on: '2026-01-01',
      basis: '',
      unit: v7(),
      said: saidOf(`P${++next}`, null),
    }
    expect((await send(await system.as({ role: 'index-manager', unit: A! }), found, {})).status).toBe(403)
    expect((await send(await system.as({ role: 'index-manager', unit: P! }), found, {})).status).toBe(200)
  })
})

describe('undoing', () => {
  test('gives back the map before a merger and tells so; once only', async () => {
    const { P, A, B, X } = await fresh('P(A(X) B)')
    const own = await system.as({ role: 'index-manager', unit: P! })
    const into = v7()
    const { operation } = (await send(own, merge([A, B], into, `N${++next}`, P!), versions(A, B))).body
    expect((await own.post(`/api/units/operations/${operation}/undo`, {})).status).toBe(422)
    const undone = await own.post(`/api/units/operations/${operation}/undo`, {
      why: 'Nhập nhầm ngày hiệu lực',
    })
    expect(undone.status).toBe(200)
    const unit = (await own.get(`/api/units/${A}`)).body
    expect(unit.states.map(({ to }: { to: string | null }) => to)).toEqual([null])
    expect(unit.events.length).toBe(1)
    expect(
      unit.operations.map((each: { kind: string; undone: boolean }) => [each.kind, each.undone]),
    ).toEqual([
      ['undo', false],
      ['merge', true],
      ['import', false],
    ])
    expect((await own.get(`/api/units/${X}`)).body.above[0].unit).toBe(A)
    expect((await own.get(`/api/units/${into}`)).body.states).toEqual([])
    expect((await own.post(`/api/units/operations/${operation}/undo`, { why: 'lại' })).status).toBe(409)
  })

  test('is refused while a later change builds on it, and while records belong to the founded unit', async () => {
    const { P, A } = await fresh('P(A)')
    const own = await system.as({ role: 'index-manager', unit: P! })
    const first = (await send(own, name(A, 'Xã Một'), versions(A))).body.operation
    const second = (await send(own, name(A, 'Xã Hai', '2026-02-01'), { [A!]: 2 })).body.operation
    expect((await own.post(`/api/units/operations/${first}/undo`, { why: 'nhầm' })).body.faults[0].code).toBe(
      'built-upon',
    )
    expect((await own.post(`/api/units/operations/${second}/undo`, { why: 'nhầm' })).status).toBe(200)
    expect((await own.post(`/api/units/operations/${first}/undo`, { why: 'nhầm' })).status).toBe(200)

    const unit = v7()
    const said = saidOf(`N${++next}`, P!)
    const found = (await send(own, { operation: 'found', on: '2026-01-01', basis: '', unit, said }, {})).body
      .operation
    await system.owner
      .insertInto('person')
      .values({ id: v7(), name: 'Người thử', email: `${unit}@example.test`, unitId: unit })
      .execute()
    expect((await own.post(`/api/units/operations/${found}/undo`, { why: 'nhầm' })).body.code).toBe(
      'unit-in-use',
    )
  })

  test('of an unknown operation is 404', async () => {
    expect((await manager.post(`/api/units/operations/${v7()}/undo`, { why: 'nhầm' })).status).toBe(404)
  })
})
