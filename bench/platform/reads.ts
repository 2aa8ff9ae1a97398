import { Agent, get } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import autocannon from 'autocannon'
import { type Figure, figureOf, type Subject } from '../figure.ts'
import { signIn, withSampleServer } from './sample-server.ts'

const CLIENTS = 100
const TARGET = 30
/** Seconds of each run, after two of warm-up. */
const SECONDS = Number(process.env.BENCH_SECONDS ?? '6')
const WARM_UP = 2
/** Milliseconds a reader looks at an answer before asking again, on average: exponential, as arrivals of independent people are. */
const PAUSE = 1000

/** What is read, by a name for the figure. */
interface Reading {
  readonly name: string
  readonly path: string
}

/** The lists and details that people read most, each with a record that the sample has. */
async function readings(address: string, cookie: string): Promise<Reading[]> {
  const read = async (path: string) => {
    const answer = await fetch(address + path, { headers: { cookie } })
    if (!answer.ok) throw new Error(`${path} gave ${answer.status}: ${await answer.text()}`)
    return answer.json() as Promise<{ items: readonly { id: string; unit: string }[] }>
  }
  const first = async (path: string) => (await read(path)).items[0]!
  const unit = (await first('/api/units?kind=commune')).id
  const set = (await first('/api/result-sets?period=2025&group=commune')).id
  const ranked = (await first(`/api/result-sets/${set}/ranking`)).unit
  const all = [
    { name: 'list of units', path: '/api/units?limit=50' },
    { name: 'one unit', path: `/api/units/${unit}` },
    { name: 'list of values', path: '/api/measure-values?period=2025&limit=50' },
    { name: 'values of a unit', path: `/api/units/${ranked}/measure-values/2025` },
    { name: 'list of documents', path: '/api/documents?limit=50' },
    { name: 'one document', path: `/api/documents/${(await first('/api/documents')).id}` },
    { name: 'list of editions', path: '/api/editions' },
    { name: 'one edition', path: `/api/editions/${(await first('/api/editions')).id}` },
    { name: 'ranking', path: `/api/result-sets/${set}/ranking?limit=50` },
    { name: 'results of a unit', path: `/api/result-sets/${set}/units/${ranked}` },
  ]
  for (const { path } of all) await read(path)
  return all
}

interface Run {
  /** Milliseconds that 95 of 100 answers stay below. */
  readonly p95: number
  readonly perSecond: number
}

const runOf = (times: number[], url: string): Run => {
  if (times.length === 0) throw new Error(`${url} answered nobody within ${SECONDS} s`)
  times.sort((a, b) => a - b)
  return { p95: times[Math.floor(times.length * 0.95)]!, perSecond: times.length / SECONDS }
}

/** Clients that ask again the moment they are answered. */
async function hurriedReaders(url: string, cookie: string): Promise<Run> {
  const times: number[] = []
  const start = performance.now()
  await new Promise<void>((resolve, reject) => {
    const options = { url, connections: CLIENTS, duration: SECONDS + WARM_UP, headers: { cookie } }
    const run = autocannon(options, (error) => (error ? reject(error) : resolve()))
    run.on('response', (_client, status, _bytes, milliseconds) => {
      if (status !== 200) reject(new Error(`${url} gave ${status}`))
      if (performance.now() - start > WARM_UP * 1000) times.push(milliseconds)
    })
  })
  return runOf(times, url)
}

/** Clients that read what came before they ask again, and take compressed answers, as browsers do. */
async function calmReaders(url: string, cookie: string): Promise<Run> {
  const times: number[] = []
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const headers = { cookie, 'accept-encoding': 'br, gzip' }
  const start = performance.now()
  const since = () => performance.now() - start
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      const request = get(url, { agent, headers }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${url} gave ${answer.statusCode}`))
        answer.on('end', resolve).on('error', reject).resume()
      })
      request.on('error', reject)
    })
  const reader = async () => {
    for (;;) {
      await setTimeout(-PAUSE * Math.log(1 - Math.random()))
      if (since() > (SECONDS + WARM_UP) * 1000) return
      const asked = performance.now()
      await ask()
      if (since() > WARM_UP * 1000) times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, reader))
  agent.destroy()
  return runOf(times, url)
}

const measure = (): Promise<Figure> =>
  withSampleServer(async ({ address, sample }) => {
    const { email, password } = sample.accounts.find(({ role }) => role === 'index-manager')!
    return measureAll(address, await signIn(address, email, password))
  })

const YARDSTICK = 'yardstick: a bare route that asks the same pool for select 1, by the same clients'

/** Writes a line for each address, for readers without and with a pause, and answers the slowest of those with one. */
async function measureAll(address: string, cookie: string): Promise<Figure> {
  const bare = `${address}/bench/select-one`
  const [full, paced] = [await hurriedReaders(bare, cookie), await calmReaders(bare, cookie)]
  let slowest: Figure | undefined
  for (const { name, path } of await readings(address, cookie)) {
    const [hurried, calm] = [
      await hurriedReaders(address + path, cookie),
      await calmReaders(address + path, cookie),
    ]
    const rates = `${Math.round(hurried.perSecond)} a second; yardstick ${Math.round(full.perSecond)}`
    const line = figureOf(
      `reads: ${name}, p95, ${CLIENTS} clients without pause (${rates})`,
      'ms',
      hurried.p95,
      full.p95,
      { target: TARGET },
    )
    const figure = figureOf(
      `${name}, p95, ${CLIENTS} clients that read for ${PAUSE / 1000} s, ${Math.round(calm.perSecond)} requests a second (${YARDSTICK})`,
      'ms',
      calm.p95,
      paced.p95,
      { target: TARGET },
    )
    for (const one of [line, { ...figure, name: `reads: ${figure.name}` }])
      process.stdout.write(`${JSON.stringify(one)}\n`)
    if (slowest === undefined || figure.value > slowest.value) slowest = figure
  }
  return { ...slowest!, name: `the slowest of these: ${slowest!.name}` }
}

/** Lists and details of a signed-in person over the sample province, by a hundred clients at once. */
export const reads: Subject = { key: 'reads', measure }
