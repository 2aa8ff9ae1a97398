import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, type PeopleServer, startPeopleServer } from '../testing/people-server.ts'

let system: PeopleServer
beforeAll(async () => {
  system = await startPeopleServer()
})
afterAll(() => system.close())

const on = async <T>(at: string, work: () => Promise<T>): Promise<T> => {
  const before = system.clock.now
  system.clock.now = new Date(at)
  try {
    return await work()
  } finally {
    system.clock.now = before
  }
}

const grantsOf = async (browser: Browser) => (await browser.get('/api/me')).body.grants

async function leaderAndDeputy(name: string) {
  const leader = await system.person(`${name} trưởng`, [`unit-leader@${system.units.finance}`])
  const deputy = await system.person(`${name} phó`, [`unit-officer@${system.units.budget}`])
  const lender = await leader.signIn()
  const taker = await deputy.signIn()
  const [grant] = (await lender.get('/api/me/delegations')).body.lendable
  const lend = (from: string, until: string, more = {}) =>
    lender.post('/api/me/delegations', {
      grants: [grant.id],
      to: deputy.id,
      from,
      until,
      reason: 'Đi công tác',
      ...more,
    })
  return { leader, deputy, lender, taker, grant, lend }
}

describe('a loan of rights', () => {
  test('gives the delegate the rights for its days, named after the lender, and leaves the lender theirs', async () => {
    const { leader, lender, taker, lend } = await leaderAndDeputy('Một')
    expect((await lend('2026-11-23', '2026-11-25')).status).toBe(200)
    await system.owner
      .updateTable('personSession')
      .set({ expiresAt: new Date('2127-01-01') })
      .execute()
    expect(await grantsOf(taker)).toHaveLength(1)
    await on('2026-11-23T03:00:00Z', async () => {
      expect(await grantsOf(taker)).toContainEqual({
        role: 'unit-leader',
        unit: { id: system.units.finance, name: 'Sở Tài chính' },
        from: '2026-11-23',
        to: '2026-11-25',
        delegatedBy: leader.id,
        lender: leader.name,
      })
      expect(await grantsOf(lender)).toHaveLength(1)
    })
    await on('2026-11-24T17:00:00Z', async () => expect(await grantsOf(taker)).toHaveLength(1))
  })

  test('is not delegated on', async () => {
    const { taker, grant, lend } = await leaderAndDeputy('Hai')
    const third = await system.person('Người thứ ba', [])
    await lend('2026-11-22', '2026-12-01')
    const lendable = (await taker.get('/api/me/delegations')).body.lendable
    expect(lendable.map(({ role }: { role: string }) => role)).toEqual(['unit-officer'])
    const answer = await taker.post('/api/me/delegations', {
      grants: [grant.id],
      to: third.id,
      from: '2026-11-22',
      until: '2026-11-30',
      reason: 'Thử',
    })
    expect(answer.body.code).toBe('grant-not-lendable')
  })

  test('of a manager’s rights lets the delegate touch no account, give nothing and make no token', async () => {
    const manager = await system.person('Quản lý', [`index-manager@${system.units.province}`])
    const deputy = await system.person('Phó', [])
    const lender = await manager.signIn()
    const taker = await deputy.signIn()
    const [grant] = (await lender.get('/api/me/delegations')).body.lendable
    const body = {
      grants: [grant.id],
      to: deputy.id,
      from: '2026-11-22',
      until: '2026-11-30',
      reason: 'Nghỉ phép',
    }
    expect((await lender.post('/api/me/delegations', body)).status).toBe(200)
    const { actions } = (await taker.get('/api/me')).body
    expect(actions).toContain('index.change')
    for (const denied of [
      'person.invite',
      'person.import',
      'person.change',
      'grant.change',
      'grant.delegate',
      'token.change',
    ])
      expect(actions).not.toContain(denied)
  })

  test('is ended early by either side', async () => {
    for (const side of ['lender', 'taker'] as const) {
      const one = await leaderAndDeputy(`Ba ${side}`)
      const { given } = (await one.lend('2026-11-22', '2026-12-01')).body
      expect(await grantsOf(one.taker)).toHaveLength(2)
      expect((await one[side].post(`/api/me/delegations/${given[0].id}/end`)).status).toBe(200)
      expect(await grantsOf(one.taker)).toHaveLength(1)
    }
  })

  test('is not ended by a third person', async () => {
    const { lend } = await leaderAndDeputy('Bốn')
    const { given } = (await lend('2026-11-22', '2026-12-01')).body
    const third = await (await system.person('Kẻ thứ ba', [])).signIn()
    expect((await third.post(`/api/me/delegations/${given[0].id}/end`)).body.code).toBe(
      'delegation-not-found',
    )
  })

  test('ends with the grant that was lent, and with the account of the lender', async () => {
    const one = await leaderAndDeputy('Năm')
    await one.lend('2026-11-22', '2026-12-01')
    await system.owner
      .updateTable('grantOfRole')
      .set({ validTo: '2026-11-22' })
      .where('id', '=', one.grant.id)
      .execute()
    expect(await grantsOf(one.taker)).toHaveLength(1)
    const two = await leaderAndDeputy('Sáu')
    await two.lend('2026-11-22', '2026-12-01')
    await system.owner
      .updateTable('person')
      .set({ deactivatedAt: new Date() })
      .where('id', '=', two.leader.id)
      .execute()
    expect(await grantsOf(two.taker)).toHaveLength(1)
  })

  test('is refused to oneself, to nobody, backwards, in the past, twice, and for a grant of another', async () => {
    const one = await leaderAndDeputy('Bảy')
    const other = await leaderAndDeputy('Tám')
    const code = async (answer: ReturnType<typeof one.lend>) => (await answer).body.code
    expect(await code(one.lend('2026-11-22', '2026-12-01', { to: one.leader.id }))).toBe('person-not-found')
    expect(await code(one.lend('2026-11-22', '2026-12-01', { to: crypto.randomUUID() }))).toBe(
      'person-not-found',
    )
    expect(await code(one.lend('2026-11-25', '2026-11-25'))).toBe('period-backwards')
    expect(await code(one.lend('2026-11-21', '2026-11-25'))).toBe('period-past')
    expect(await code(one.lend('2026-11-22', '2026-12-01', { grants: [other.grant.id] }))).toBe(
      'grant-not-lendable',
    )
    expect((await one.lend('2026-11-22', '2026-12-01')).status).toBe(200)
    expect(await code(one.lend('2026-11-30', '2026-12-02'))).toBe('already-exists')
  })

  test('is recorded with lender, delegate, days and reason', async () => {
    const { leader, deputy, lend } = await leaderAndDeputy('Chín')
    await lend('2026-11-22', '2026-12-01')
    const entry = await system.owner
      .selectFrom('auditEntry')
      .selectAll()
      .where('action', '=', 'grant.delegated')
      .where('personId', '=', leader.id)
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({
      reason: 'Đi công tác',
      unitId: system.units.finance,
      provinceId: system.units.province,
      after: { to: deputy.id, from: '2026-11-22', until: '2026-12-01' },
    })
  })
})

test('Delegates are found by name without marks, and never the person who looks or a closed account.', async () => {
  const { lender } = await leaderAndDeputy('Tìm')
  const closed = await system.person('Tìm đã khoá', [])
  await system.owner
    .updateTable('person')
    .set({ deactivatedAt: new Date() })
    .where('id', '=', closed.id)
    .execute()
  const found = (await lender.get('/api/me/delegates?search=tim')).body
  expect(found.map(({ name }: { name: string }) => name)).toEqual(['Tìm phó'])
  expect((await lender.get(`/api/me/delegates?search=${encodeURIComponent('%_')}`)).body).toEqual([])
})
