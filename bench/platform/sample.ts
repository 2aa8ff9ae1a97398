import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { databaseOn, openPool } from '../../apps/server/src/platform/database/connect.ts'
import { createFiles } from '../../apps/server/src/platform/files/index.ts'
import { loadSample } from '../../apps/server/src/sample/load-sample.ts'
import { startCluster } from '../../apps/server/src/testing/cluster.ts'
import { createTestDatabase } from '../../apps/server/src/testing/test-database.ts'
import { type Figure, figureOf, type Subject } from '../figure.ts'

const COPIED = 'number, word, missing, provenance, source, written_at, measure, period, unit_id'

/** Milliseconds of a bare COPY of as many rows, out of the values themselves, into a table without key, index or check. */
async function copyAsMany(url: string): Promise<number> {
  const pool = openPool(url, { size: 1 })
  const client = await pool.connect()
  try {
    await client.query('create table bare (like measure_value)')
    await client.query('alter table bare alter province_id drop not null, alter origin drop not null')
    await client.query('alter table bare alter first_at drop not null, alter version drop not null')
    const { rows } = await client.query(
      `select concat_ws(E'\\t', coalesce(number::text, '\\N'), coalesce(word, '\\N'), coalesce(missing, '\\N'), provenance,
         source, written_at, measure, period, unit_id) as line from measure_value`,
    )
    const start = performance.now()
    const lines = function* () {
      for (let k = 0; k < rows.length; k += 2_000) {
        yield `${rows
          .slice(k, k + 2_000)
          .map(({ line }) => line)
          .join('\n')}\n`
      }
    }
    await pipeline(Readable.from(lines()), client.query(copyFrom(`copy bare (${COPIED}) from stdin`)))
    return performance.now() - start
  } finally {
    client.release()
    await pool.end()
  }
}

async function measure(communes: number, target?: number): Promise<Figure> {
  const cluster = await startCluster()
  const folder = mkdtempSync(join(tmpdir(), 'openpar-bench-'))
  try {
    const { url } = await createTestDatabase(cluster.url)
    const pool = openPool(url, { role: 'openpar_app', size: 1 })
    const files = await createFiles({ folder })
    const start = performance.now()
    const { values, results } = await loadSample(databaseOn(pool), { now: new Date(), files, communes })
    const taken = performance.now() - start
    const memory = Math.round(process.resourceUsage().maxRSS / 1000)
    await pool.end()
    const bare = await copyAsMany(url)
    const name = `${communes} communes, ${values} values with history, ${results} figures computed and stored, peak ${memory} MB (yardstick: raw COPY of the values alone into a table without key)`
    return figureOf(name, 'ms', taken, bare, target === undefined ? {} : { target })
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The province that a first start loads. */
export const sampleUsual: Subject = { key: 'sample-usual', measure: () => measure(60, 5_000) }

/** As many communes as the country has. */
export const sampleCountry: Subject = { key: 'sample-country', measure: () => measure(3_321) }
