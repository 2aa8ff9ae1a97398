import { randomUUID } from 'node:crypto'
import { lastChangeOf } from '@openpar/domain/rounds'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeValues } from '../../measures/values/write-values.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { addDocument } from '../testing/citable-document.ts'
import { figure, setFact } from '../testing/small-plan.ts'
import { DAYS, openSmallRound, type SmallRound } from '../testing/small-round.ts'

let system: TestServer
let round: SmallRound
let now = new Date(`${DAYS['self-scoring']}T03:00:00Z`)

beforeAll(async () => {
  system = await startTestServer({ now: () => now })
  round = await openSmallRound(system)
})
afterAll(() => system.close())

const documentOf = (unit: string, number: string | null) =>
  addDocument(system, { unit, by: round.manager.person, number })

const attach = (document: string, pages: { from: number; to: number }[] = []) =>
  ({ type: 'attach', component: '1.1', attachment: { document, pages } }) as const

describe('evidence on a scoresheet', () => {
  test('is a citable document of the unit with pages that exist, and the library knows of it', async () => {
    const { units, act, must, officer } = round
    const foreign = await documentOf(units.health, '9/BC')
    expect((await act(officer, attach(foreign))).body.code).toBe('evidence-foreign')
    const draft = await documentOf(units.finance, null)
    expect((await act(officer, attach(draft))).body.code).toBe('document-not-citable')
    const good = await documentOf(units.finance, '125/BC-STC')
    expect((await act(officer, attach(good, [{ from: 4, to: 6 }]))).body.code).toBe('pages-beyond')
    expect((await act(officer, attach(randomUUID()))).body.code).toBe('document-not-found')
    await must(officer, attach(good, [{ from: 4, to: 5 }]), attach(good, [{ from: 2, to: 2 }]))
    const links = async () =>
      (await officer.get(`/api/documents/${good}`)).body.links.map(({ pages }: { pages: string }) => pages)
    expect(await links()).toEqual(['2'])
    const { documents } = (await officer.get(`${round.sheet}/surroundings`)).body
    expect(documents).toMatchObject([{ id: good, number: '125/BC-STC', pages: 5, uses: 1, state: 'ready' }])
    await must(officer, { type: 'detach', component: '1.1', document: good })
    expect(await links()).toEqual([])
  })
})

describe('facts', () => {
  const stored = async () =>
    (await round.officer.get(`${round.sheet}/surroundings`)).body.stored as Record<
      string,
      { declared: { value: string } | null; computed: { value: string } | null }
    >

  test('that a unit declares are values of their measures too, an undone one as it was before', async () => {
    await round.must(round.officer, setFact('dat', '80'))
    const second = await round.act(round.officer, setFact('dat', '81'))
    expect((await stored()).dat?.declared?.value).toBe('81')
    await round.must(round.officer, { type: 'undo', of: second.body.sequence })
    expect((await stored()).dat?.declared?.value).toBe('80')
  })

  test('computed elsewhere arrive by themselves and again on demand, those of forms when somebody takes them', async () => {
    const { units, officer, sheet } = round
    const cell = { province: units.province, period: '2026', unit: units.finance, word: null, missing: null }
    const write = (measure: string, number: string, origin: 'declared' | 'computed', version: number) =>
      writeValues(
        system.db,
        [
          {
            ...cell,
            measure,
            number,
            origin,
            version,
            provenance: origin === 'computed' ? 'cases' : 'import',
            source: origin === 'computed' ? 'Một cửa' : 'bieu.xlsx',
            explanation: null,
            writtenBy: origin === 'declared' ? officer.person : null,
          },
        ],
        { now, why: null, importId: null },
      )
    await write('dat', '79', 'computed', 1)
    await write('tong', '100', 'declared', 1)
    await system.dependencies.jobs.send('rounds.compute-all-facts', {})
    await system.runJobs()
    const { facts } = (await officer.get(sheet)).body
    expect(facts.dat.computed.value).toEqual({ figure: figure('79'), source: 'Một cửa' })
    expect(facts.tong).toBeUndefined()
    const refreshed = await officer.post(`${sheet}/refreshments`, { measures: ['tong'] })
    expect(refreshed.body).toMatchObject({ computed: 0, taken: 1 })
    expect(refreshed.body.change.facts.tong.declared.value).toEqual({
      figure: figure('100'),
      source: 'bieu.xlsx',
    })
  })

  test('that differ from the computed one keep the sheet from being signed until explained', async () => {
    const { must, act, officer, leader } = round
    await must(officer, { type: 'explain', component: '1.1', text: 'Không có văn bản riêng.' })
    expect((await act(leader, { type: 'sign' })).body.refusal).toBe('sheet-incomplete')
    await must(officer, { type: 'explain-fact', measure: 'dat', text: 'Một hồ sơ nhập sau ngày chốt.' })
    expect((await stored()).dat).toMatchObject({ declared: { explanation: 'Một hồ sơ nhập sau ngày chốt.' } })
    await must(leader, { type: 'sign' }, { type: 'unsign' })
  })
})

describe('a stale edit', () => {
  test('is told what stands there, and who wrote it', async () => {
    const colleague = await system.as({ role: 'unit-officer', unit: round.units.finance })
    await round.must(colleague, { type: 'explain', component: '1.2', text: 'Lời của đồng nghiệp.' })
    const stale = await round.act(round.officer, { type: 'explain', component: '1.2', text: 'Lời khác.' }, 0)
    expect(stale.status).toBe(409)
    expect(stale.body).toMatchObject({
      code: 'stale-edit',
      current: { value: 'Lời của đồng nghiệp.', by: colleague.person, writer: expect.any(String) },
    })
  })
})

describe('presence', () => {
  test('is told to others for a while, and ends when somebody leaves', async () => {
    const { officer, leader, sheet } = round
    expect((await leader.post(`${sheet}/presence`, { component: null })).body.others).toEqual([])
    const { others } = (await officer.post(`${sheet}/presence`, { component: '1.1' })).body
    expect(others).toMatchObject([{ person: leader.person, component: null }])
    await leader.post(`${sheet}/presence`, { component: null, leaving: true })
    expect((await officer.post(`${sheet}/presence`, { component: '1.1' })).body.others).toEqual([])
    now = new Date(now.getTime() + 120_000)
    expect((await leader.post(`${sheet}/presence`, { component: '1.2' })).body.others).toEqual([])
  })

  test('is refused to people of another unit', async () => {
    const other = await system.as({ role: 'unit-officer', unit: round.units.health })
    expect((await other.post(`${round.sheet}/presence`, { component: null })).status).toBe(403)
  })
})

describe('standing in', () => {
  test('for an appraiser gives that person’s components to whom the role is lent, and to nobody else', async () => {
    const { appraiser, units } = round
    const loan = { role: 'appraiser', unit: units.province, from: '2026-12-01', to: '2026-12-21' } as const
    const deputy = await system.as({ grants: [{ ...loan, delegatedBy: appraiser.person }] })
    const another = await system.as({ grants: [loan] })
    await round.must(round.leader, { type: 'sign' }, { type: 'send' })
    now = new Date(`${DAYS['first-appraisal']}T03:00:00Z`)
    expect((await round.act(another, { type: 'accept', component: '1.2' })).body.refusal).toBe(
      'not-given-to-you',
    )
    const unseen = await round.act(deputy, { type: 'accept', component: '1.2' }, 0)
    expect(unseen.body).toMatchObject({ code: 'stale-edit', current: { writer: 'Người thử' } })
    const { facts } = (await deputy.get(round.sheet)).body
    expect(
      (await round.act(deputy, { type: 'accept', component: '1.2' }, lastChangeOf(facts.tong))).status,
    ).toBe(200)
  })
})
