import { randomUUID } from 'node:crypto'
import type { SheetAction } from '@openpar/domain/rounds'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveEdition } from '../../indices/save-edition.ts'
import { smallDefinition } from '../../indices/testing/small-definition.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { administeredProvince } from '../testing/administered-round.ts'
import { actor, openedRound, planOf, setFact } from '../testing/small-plan.ts'

let system: TestServer
let now = new Date('2026-12-01T03:00:00Z')
let people: Awaited<ReturnType<typeof administeredProvince>>
let round: string

beforeAll(async () => {
  system = await startTestServer({ now: () => now })
  people = await administeredProvince(system, now)
  round = await openedRound(people.manager, planOf(people.edition, people.units))
})
afterAll(() => system.close())

const path = (tail: string, of = round) => `/api/rounds/${of}/${tail}`
const refusedTo = async (tail: string, body: object) => (await people.officer.post(path(tail), body)).status

describe('POST /api/rounds/:round/extensions', () => {
  const until = { component: null, until: '2026-12-20', reason: 'Bão số 3.' }

  test('is refused without the right, and without a reason', async () => {
    expect(await refusedTo('extensions', { ...until, units: 'all' })).toBe(403)
    const { status } = await people.manager.post(path('extensions'), { ...until, units: 'all', reason: ' ' })
    expect(status).toBe(422)
  })

  test('tells for each unit whether it was done, and why not', async () => {
    const units = [people.units.finance, people.units.division]
    const { body } = await people.manager.post(path('extensions'), { ...until, units })
    const told = new Map(body.units.map((one: { unit: { id: string } }) => [one.unit.id, one]))
    expect(told.get(people.units.finance)).toMatchObject({ refusal: null })
    expect(told.get(people.units.division)).toMatchObject({
      refusal: 'Đơn vị này không tham gia kỳ đánh giá.',
    })
    const past = await people.manager.post(path('extensions'), {
      ...until,
      units: 'all',
      until: '2026-11-01',
    })
    expect([past.status, past.body.code]).toEqual([422, 'extension-not-later'])
  })
})

describe('appraisers', () => {
  const assign = (assignments: readonly object[]) => people.manager.put(path('appraisers'), { assignments })

  test('are given by managers alone, and listed for them alone', async () => {
    expect((await people.officer.get(path('appraisers'))).status).toBe(403)
    expect((await people.officer.put(path('appraisers'), { assignments: [] })).status).toBe(403)
    expect(
      await refusedTo('substitutions', {
        from: randomUUID(),
        to: randomUUID(),
        components: null,
        reason: 'x',
      }),
    ).toBe(403)
  })

  test('have to hold the role, and components have to be there', async () => {
    const stranger = await assign([{ component: '1.1', person: people.officer.person }])
    expect([stranger.status, stranger.body.title]).toEqual([
      422,
      'Trần Bình chưa có vai trò thẩm định trong tỉnh; hãy cấp quyền trước khi giao mục 1.1.',
    ])
    const unknown = await assign([{ component: '9.9', person: people.appraiser.person }])
    expect(unknown.body.code).toBe('appraisers-refused')
  })

  test('who work for a unit of the round are told of, and may appraise the others', async () => {
    const both = await people.somebody('appraiser', people.units.province, 'Hồ Én')
    await system.owner
      .insertInto('grantOfRole')
      .values({
        id: randomUUID(),
        personId: both.person,
        role: 'unit-officer',
        unitId: people.units.division,
        validFrom: '2020-01-01',
      })
      .execute()
    expect((await assign([{ component: '1.1', person: both.person }])).status).toBe(200)
    const { body } = await people.manager.get(path('appraisers'))
    const listed = body.people.find(({ id }: { id: string }) => id === both.person)
    expect(listed.conflicts.map(({ name }: { name: string }) => name)).toEqual(['Sở Y tế'])
    expect(body.nodes.map(({ code }: { code: string }) => code)).toEqual(['1', '1.1', '1.2'])
    const substitution = {
      from: both.person,
      to: people.appraiser.person,
      components: null,
      reason: 'Nghỉ thai sản.',
    }
    const done = await people.manager.post(path('substitutions'), substitution)
    expect(done.body.assignments).toEqual([{ component: '1.1', person: people.appraiser.person }])
    const again = await people.manager.post(path('substitutions'), substitution)
    expect([again.status, again.body.code]).toEqual([422, 'appraisers-refused'])
  })
})

describe('copying from an earlier round', () => {
  let later: string
  const copying = (more: object = {}) => ({ from: round, appraisers: true, ...more })

  beforeAll(async () => {
    const act = actor(round, people.units.finance)
    const wrote: SheetAction[] = [
      setFact('dat', '80'),
      setFact('tong', '100'),
      { type: 'explain', component: '1.1', text: 'Hai hồ sơ nhập trùng.' },
    ]
    await act(people.officer, ...wrote)
    later = await openedRound(
      people.manager,
      planOf(people.edition, people.units, { name: 'Kỳ đánh giá lại năm 2026' }),
    )
  })

  test('is refused without the right, and from itself', async () => {
    expect((await people.officer.post(path('copies', later), copying())).status).toBe(403)
    expect((await people.officer.post(path('copy-checks', later), copying())).status).toBe(403)
    const itself = await people.manager.post(path('copies', round), copying())
    expect([itself.status, itself.body.code]).toEqual([422, 'copy-refused'])
  })

  test('tells what would come over and changes nothing', async () => {
    const { body } = await people.manager.post(path('copy-checks', later), copying())
    expect(body).toMatchObject({
      facts: false,
      appraisers: 1,
      units: [{ facts: 0, explanations: 1, refusal: null }],
    })
    const sheet = await people.officer.get(path(`scoresheets/${people.units.finance}`, later))
    expect(sheet.body.sequence).toBe(0)
  })

  test('brings figures where asked, once; nothing of it counts as done', async () => {
    const { body } = await people.manager.post(path('copies', later), copying({ facts: true }))
    expect(body.units).toMatchObject([{ facts: 2, explanations: 1, merged: [], refusal: null }])
    const sheet = await people.officer.get(path(`scoresheets/${people.units.finance}`, later))
    expect(sheet.body).toMatchObject({
      facts: {
        dat: { declared: { value: { figure: { value: '80' }, source: 'Kỳ đánh giá các sở năm 2026' } } },
      },
      entries: { '1.1': { explanation: { value: 'Hai hồ sơ nhập trùng.' }, finished: null } },
    })
    const twice = await people.manager.post(path('copies', later), copying())
    expect(twice.body.units).toMatchObject([{ refusal: 'Phiếu đã lấy nội dung từ kỳ này rồi.' }])
    const { assignments } = (await people.manager.get(path('appraisers', later))).body
    expect(assignments).toEqual([{ component: '1.1', person: people.appraiser.person }])
  })
})

describe('POST /api/rounds/:round/edition-checks', () => {
  let corrected: string
  beforeAll(async () => {
    corrected = randomUUID()
    const source = smallDefinition({ edition: '2027', from: '2027-01-01' })
      .replace("code: '1.2', name: Số lượng", "code: '1.3', name: Tổng số hồ sơ trong năm")
      .replace('measure: tong, points: 1', 'measure: moi, points: 1')
      .replace(
        '{ code: tong, name: Số hồ sơ }',
        '{ code: tong, name: Số hồ sơ }\n  - { code: moi, name: Số hồ sơ mới }',
      )
    await saveEdition(system.owner, { id: corrected, source, at: now, state: 'published' })
  })

  test('is refused without the right', async () => {
    expect(await refusedTo('edition-checks', { edition: corrected })).toBe(403)
  })

  test('reports components, facts owed anew and points, and changes nothing', async () => {
    const { status, body } = await people.manager.post(path('edition-checks'), { edition: corrected })
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.added.map(({ code }: { code: string }) => code)).toEqual(['1.3'])
    expect(body.removed.map(({ code }: { code: string }) => code)).toEqual(['1.2'])
    const finance = body.units.find(({ unit }: { unit: { id: string } }) => unit.id === people.units.finance)
    expect(finance).toMatchObject({ stage: 'open', owed: ['moi'], before: 8.8, after: 4.8 })
    expect((await people.manager.get(`/api/rounds/${round}`)).body.plan.edition).toBe(people.edition)
  })

  test('refuses an edition that is no edition', async () => {
    const { body } = await people.manager.post(path('edition-checks'), { edition: randomUUID() })
    expect(body.code).toBe('round-plan-refused')
  })
})

test('a plan that names a source for a component that is not there is refused', async () => {
  now = new Date('2026-12-01T03:00:00Z')
  const plan = planOf(people.edition, people.units, { sources: { '9.9': 'survey' } })
  const { body } = await people.manager.post('/api/rounds', plan)
  expect(body.title).toContain('không có tiêu chí thành phần "9.9"')
})
