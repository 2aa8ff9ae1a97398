import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { features } from '../../apps/server/src/features.ts'
import { readConfiguration } from '../../apps/server/src/platform/configuration/read-configuration.ts'
import { databaseOn, openPool } from '../../apps/server/src/platform/database/connect.ts'
import { createFiles } from '../../apps/server/src/platform/files/index.ts'
import { createApplication } from '../../apps/server/src/platform/http/create-application.ts'
import { openEventHub } from '../../apps/server/src/platform/http/event-hub.ts'
import { createLog } from '../../apps/server/src/platform/logging/log.ts'
import { startCluster } from '../../apps/server/src/testing/cluster.ts'
import { CollectedJobs } from '../../apps/server/src/testing/collected-jobs.ts'
import { createTestDatabase } from '../../apps/server/src/testing/test-database.ts'
import { type Figure, figureOf, type Subject } from '../figure.ts'
import { medianOf } from '../measure.ts'

const UNITS = 500
const MEASURES = 20
const MONTHS = 10
const ROWS = UNITS * MEASURES * MONTHS
const BATCHES = 3
const TARGET = 5000

const pad = (number: number, width: number) => String(number).padStart(width, '0')
const measureCode = (k: number) => `m${pad(k, 2)}`

type Pool = ReturnType<typeof openPool>

interface Ground {
  readonly owner: Pool
  readonly server: Awaited<ReturnType<typeof createApplication>>
  readonly units: readonly string[]
  readonly person: string
}

/** A province of `UNITS` communes and `MEASURES` measures, written straight into the tables. */
async function fill(owner: Pool, person: string): Promise<{ province: string; units: string[] }> {
  const province = randomUUID()
  const units = Array.from({ length: UNITS }, () => randomUUID())
  const all = [province, ...units]
  const codes = all.map((_, k) => (k === 0 ? 'T' : `X${pad(k, 4)}`))
  await owner.query('insert into unit (id) select unnest($1::uuid[])', [all])
  await owner.query(
    `insert into unit_state (unit_id, valid_from, kind, code, name, parent_id, folded)
     select id, '2000-01-01', case when id = $3 then 'province' else 'commune' end, code, code,
       case when id = $3 then null else $3::uuid end, lower(code)
     from unnest($1::uuid[], $2::text[]) as one (id, code)`,
    [all, codes, province],
  )
  await owner.query(
    `insert into measure (code, name, kind, decimals, aggregation, periodicity, source)
     select code, '{"vi":"Số liệu","en":"Measure"}', 'count', 0, '{"kind":"sum"}', 'month', 'bench' from unnest($1::text[]) code`,
    [Array.from({ length: MEASURES }, (_, k) => measureCode(k))],
  )
  await owner.query(`insert into person (id, name, email) values ($1, 'Bench', 'bench@example.test')`, [
    person,
  ])
  return { province, units: codes.slice(1) }
}

/** The rows of one year: unit, measure, period, value. */
function* rowsOf(
  units: readonly string[],
  year: number,
): Generator<readonly [string, string, string, number]> {
  let seed = year
  for (let month = 1; month <= MONTHS; month++)
    for (const unit of units)
      for (let k = 0; k < MEASURES; k++) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
        yield [unit, measureCode(k), `${year}-${pad(month, 2)}`, seed % 100_000]
      }
}

async function importYear({ server, units, person }: Ground, year: number): Promise<number> {
  const lines = ['unit,measure,period,value']
  for (const row of rowsOf(units, year)) lines.push(row.join(','))
  const file = Buffer.from(`${lines.join('\n')}\n`)
  const headers = { 'x-person': person, 'idempotency-key': randomUUID() }
  const start = performance.now()
  const url = '/api/measure-imports?fileName=bench.csv'
  const type = { 'content-type': 'application/octet-stream' }
  const dryRun = await server.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload: file })
  const apply = `/api/measure-imports/${dryRun.json().id}/apply`
  const applied = await server.inject({ method: 'POST', url: apply, headers, payload: {} })
  const taken = performance.now() - start
  if (applied.json().applied?.written !== ROWS) throw new Error(`wrote ${applied.body}, not ${ROWS} rows`)
  return taken
}

/** A bare COPY of the same rows into a table of the same columns without key, index or check. */
async function copyYear({ owner, units }: Ground, year: number): Promise<number> {
  const at = '2026-01-01T00:00:00Z'
  const [province, unit] = [randomUUID(), randomUUID()]
  const lines = Array.from(
    rowsOf(units, year),
    ([, measure, period, value]) =>
      `${province}\t${period}\t${measure}\t${unit}\tdeclared\t${value}\timport\tbench\t${province}\t${at}\t${at}\t1\n`,
  )
  const chunks = Array.from({ length: Math.ceil(lines.length / 2000) }, (_, k) =>
    lines.slice(k * 2000, (k + 1) * 2000).join(''),
  )
  const client = await owner.connect()
  try {
    await client.query('create table if not exists bare as table measure_value with no data')
    const columns =
      'province_id, period, measure, unit_id, origin, number, provenance, source, written_by, written_at, first_at, version'
    const start = performance.now()
    await pipeline(Readable.from(chunks), client.query(copyFrom(`copy bare (${columns}) from stdin`)))
    return performance.now() - start
  } finally {
    client.release()
  }
}

async function measure(): Promise<Figure> {
  const cluster = await startCluster()
  const folder = mkdtempSync(join(tmpdir(), 'openpar-bench-'))
  try {
    const { url } = await createTestDatabase(cluster.url)
    const owner = openPool(url)
    const pool = openPool(url, { role: 'openpar_app' })
    const person = randomUUID()
    const { province, units } = await fill(owner, person)
    const grants = [{ role: 'index-manager', unit: province, from: '2000-01-01', to: null }] as const
    const hub = await openEventHub(pool)
    const server = await createApplication(features, {
      configuration: readConfiguration({ OPENPAR_DATA: folder, OPENPAR_REQUESTS_PER_MINUTE: '1000000' }),
      db: databaseOn(pool),
      files: await createFiles({ folder: join(folder, 'files') }),
      jobs: new CollectedJobs(features.flatMap(({ jobs = [] }) => jobs)),
      log: createLog('silent'),
      now: () => new Date(),
      pool,
      hub,
      authenticate: async () => ({ person, name: 'Bench', grants }),
      version: 'bench',
    })
    await server.ready()
    const ground = { owner, server, units, person }
    const own: number[] = []
    const bare: number[] = []
    for (let batch = 0; batch <= BATCHES; batch++) {
      const [imported, copied] = [
        await importYear(ground, 2000 + batch),
        await copyYear(ground, 2000 + batch),
      ]
      // The first batch warms up.
      if (batch === 0) continue
      own.push(imported)
      bare.push(copied)
    }
    await hub.close()
    await server.close()
    await pool.end()
    await owner.end()
    const name = `${ROWS.toLocaleString('en')} rows of CSV uploaded, judged, written with history and audit entry (synthetic; yardstick: raw COPY of the same rows into a table without key)`
    return figureOf(name, 'ms', medianOf(own), medianOf(bare), {
      target: TARGET,
      least: Math.min(...own),
      batches: BATCHES,
    })
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file of 100,000 figures from the first byte to the committed values, through HTTP routes and rights. */
export const measureImport: Subject = { key: 'measure-import', measure }
