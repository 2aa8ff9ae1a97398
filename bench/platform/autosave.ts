import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { openPool } from '../../apps/server/src/platform/database/connect.ts'
import { samplePassword } from '../../apps/server/src/sample/sample-password.ts'
import { type Figure, figureOf, type Subject } from '../figure.ts'
import { type SampleServer, signIn, withSampleServer } from './sample-server.ts'

const OFFICERS = 300
/** Seconds between two changed fields of one officer, on average: exponential, as those of independent people are. */
const PAUSE = 4
const SECONDS = Number(process.env.BENCH_SECONDS ?? '120')
const TARGET = 150

/** An officer with the scoresheet they fill in. */
interface Officer {
  readonly cookie: string
  readonly path: string
  readonly measures: readonly string[]
  readonly components: readonly string[]
}

interface GroundPlace {
  readonly component: string
  readonly measures: readonly string[]
  readonly source: string
}

const agent = new Agent({ keepAlive: true, maxSockets: OFFICERS })

function post(
  url: string,
  body: unknown,
  cookie = '',
): Promise<{ readonly status: number; readonly text: string }> {
  const content = JSON.stringify(body)
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(content),
    'idempotency-key': randomUUID(),
    cookie,
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        text += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode!, text })).on('error', reject)
    })
    sent.on('error', reject)
    sent.end(content)
  })
}

/** Officers of all units of the running rounds, signed in. */
async function officersOf({ address, url }: SampleServer): Promise<Officer[]> {
  const pool = openPool(url, { size: 1 })
  const { rows } = await pool.query<{ email: string; round: string; unit: string }>(`
    select distinct on (s.unit_id) p.email, s.round_id as round, s.unit_id as unit from scoresheet s
    join grant_of_role g on g.unit_id = s.unit_id and g.role = 'unit-officer' join person p on p.id = g.person_id
    order by s.unit_id limit ${OFFICERS}`)
  await pool.end()
  if (rows.length < OFFICERS) throw new Error(`the sample has ${rows.length} officers`)
  const officers: Officer[] = []
  for (const { email, round, unit } of rows) {
    const cookie = await signIn(address, email, samplePassword('unit-officer'))
    const path = `/api/rounds/${round}/scoresheets/${unit}`
    const answer = await fetch(address + path, { headers: { cookie } })
    const { ground } = (await answer.json()) as { ground: readonly GroundPlace[] }
    const own = ground.filter(({ source }) => source === 'self')
    officers.push({
      cookie,
      path,
      measures: [...new Set<string>(own.flatMap((place) => place.measures))],
      components: own.map(({ component }) => component),
    })
  }
  return officers
}

type Change =
  | { readonly type: 'explain'; readonly component: string; readonly text: string }
  | {
      readonly type: 'set-fact'
      readonly measure: string
      readonly figure: { readonly value: null; readonly missing: string }
    }

const wordsOf = (change: Change): string =>
  change.type === 'explain'
    ? `${change.component} ${change.text}`
    : `${change.measure} ${change.figure.missing}`

/** What an officer changed last: a reason for having no figure, or a few words; every place is written again and again. */
function nextAction({ measures, components }: Officer, number: number): Change {
  const text = `Lần ghi ${number}`
  return number % 3 === 0
    ? { type: 'explain', component: components[number % components.length]!, text }
    : {
        type: 'set-fact',
        measure: measures[number % measures.length]!,
        figure: { value: null, missing: text },
      }
}

const at = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!

/** Everybody does `save` at their own pace until the time is up; answers how long each took. */
async function evening(save: (officer: number, number: number) => Promise<void>): Promise<number[]> {
  const times: number[] = []
  const start = performance.now()
  const work = async (officer: number) => {
    for (let number = 1; ; number++) {
      await setTimeout(-PAUSE * 1000 * Math.log(1 - Math.random()))
      if (performance.now() - start > SECONDS * 1000) return
      const began = performance.now()
      await save(officer, number)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: OFFICERS }, (_, officer) => work(officer)))
  return times
}

/** What was acknowledged is on the sheets: the last word of each place, and one action in the log for each. */
async function refuseLoss(server: SampleServer, officers: readonly Officer[], saved: readonly Change[][]) {
  for (const [k, { cookie, path }] of officers.entries()) {
    const answer = await fetch(`${server.address}${path}/log`, { headers: { cookie } })
    const { actions } = (await answer.json()) as { actions: { by: string | null; action: Change }[] }
    const kept = actions.filter(({ by }) => by !== null).map(({ action }) => wordsOf(action))
    const wanted = saved[k]!.map(wordsOf)
    if (JSON.stringify(kept.toSorted()) !== JSON.stringify(wanted.toSorted()))
      throw new Error(`${path}: ${wanted.length} changes were acknowledged, the log has ${kept.length}`)
  }
}

const measure = (): Promise<Figure> =>
  withSampleServer(
    async (server) => {
      const officers = await officersOf(server)
      const bare = await evening(async (_, number) => {
        const { status } = await post(`${server.address}/bench/insert-one`, { number })
        if (status !== 200) throw new Error(`the yardstick gave ${status}`)
      })
      const saved: Change[][] = officers.map(() => [])
      const times = await evening(async (k, number) => {
        const officer = officers[k]!
        const action = nextAction(officer, number)
        const { status, text } = await post(
          `${server.address}${officer.path}/actions`,
          { action },
          officer.cookie,
        )
        if (status !== 200) throw new Error(`${officer.path} gave ${status}: ${text}`)
        saved[k]!.push(action)
      })
      await refuseLoss(server, officers, saved)
      const rate = `${Math.round(times.length / SECONDS)} changes a second, ${times.length} in all, none refused or lost`
      const spread = `p50 ${at(times, 0.5).toFixed(0)}, p95 ${at(times, 0.95).toFixed(0)}`
      const name = `p99 of a change saved, ${OFFICERS} officers on ${OFFICERS} scoresheets for ${SECONDS} s (${rate}; ${spread} ms; yardstick: a bare route that inserts one row, by the same clients at the same pace)`
      return figureOf(name, 'ms', at(times, 0.99), at(bare, 0.99), { target: TARGET })
    },
    { communes: OFFICERS - 14 },
  )

/** The last evening before the deadline: everybody saves field by field. */
export const autosave: Subject = { key: 'autosave', measure }
