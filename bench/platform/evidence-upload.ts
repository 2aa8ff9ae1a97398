import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { evidence } from '../../apps/server/src/evidence/feature.ts'
import { addOffices } from '../../apps/server/src/evidence/testing/offices.ts'
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

const MEGABYTES = 200
const CHUNK = 64 * 1024
const BATCHES = 3

/** A picture by its first bytes, different each time, so that nothing is stored twice. */
function fileOf(): readonly Buffer[] {
  const first = Buffer.concat([Buffer.from('ffd8ffe000104a4649460001', 'hex'), randomBytes(CHUNK - 12)])
  const rest = randomBytes(CHUNK)
  return Array.from({ length: (MEGABYTES * 1_000_000) / CHUNK }, (_, k) => (k === 0 ? first : rest))
}

const lengthOf = (chunks: readonly Buffer[]) => chunks.reduce((sum, { length }) => sum + length, 0)

interface Ground {
  readonly address: string
  readonly unit: string
  readonly runJobs: () => Promise<void>
  readonly isReady: (upload: string) => Promise<boolean>
}

/** Milliseconds from the first byte until the document is in the library. */
async function upload(ground: Ground, chunks: readonly Buffer[]): Promise<number> {
  const tus = { 'tus-resumable': '1.0.0' }
  const encoded = (text: string) => Buffer.from(text).toString('base64')
  const start = performance.now()
  const begun = await fetch(`${ground.address}/api/uploads`, {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(lengthOf(chunks)),
      'upload-metadata': `name ${encoded('a.jpg')},unit ${encoded(ground.unit)}`,
    },
  })
  const location = begun.headers.get('location')!
  const sent = await fetch(`${ground.address}${location}`, {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: Readable.toWeb(Readable.from(chunks)) as never,
    duplex: 'half',
  } as RequestInit)
  if (sent.status !== 204) throw new Error(`upload answered ${sent.status} ${await sent.text()}`)
  await ground.runJobs()
  const taken = performance.now() - start
  if (!(await ground.isReady(location.split('/').at(-1)!))) throw new Error('the upload is not ready')
  return taken
}

/** Milliseconds to write the same bytes to a file, hashed on the way, until they are on the disk. */
async function writeBare(folder: string, chunks: readonly Buffer[]): Promise<number> {
  const path = join(folder, randomUUID())
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform: (chunk, _, done) => {
      hash.update(chunk as Buffer)
      done(null, chunk)
    },
  })
  const start = performance.now()
  await pipeline(Readable.from(chunks), hashing, createWriteStream(path))
  const file = await open(path)
  await file.sync()
  await file.close()
  hash.digest()
  const taken = performance.now() - start
  rmSync(path)
  return taken
}

async function measure(): Promise<Figure> {
  const cluster = await startCluster()
  const folder = mkdtempSync(join(tmpdir(), 'openpar-bench-'))
  const { url } = await createTestDatabase(cluster.url)
  const owner = openPool(url)
  const pool = openPool(url, { role: 'openpar_app' })
  const hub = await openEventHub(pool)
  let close = async () => {}
  try {
    const db = databaseOn(owner)
    const { finance } = await addOffices(db)
    const person = randomUUID()
    await db.insertInto('person').values({ id: person, name: 'Bench', email: 'bench@example.test' }).execute()
    const jobs = new CollectedJobs(evidence.jobs ?? [])
    const dependencies = {
      configuration: readConfiguration({ OPENPAR_DATA: folder, OPENPAR_REQUESTS_PER_MINUTE: '1000000' }),
      db: databaseOn(pool),
      files: await createFiles({ folder: join(folder, 'files') }),
      jobs,
      log: createLog('silent'),
      now: () => new Date(),
    }
    const grants = [{ role: 'unit-officer', unit: finance, from: '2000-01-01', to: null }] as const
    const server = await createApplication(features, {
      ...dependencies,
      pool,
      hub,
      authenticate: async () => ({ person, name: 'Bench', grants }),
      version: 'bench',
    })
    close = () => server.close()
    const address = await server.listen({ host: '127.0.0.1', port: 0 })
    const ground: Ground = {
      address,
      unit: finance,
      runJobs: () => jobs.run(dependencies),
      isReady: async (id) => {
        const row = await db.selectFrom('upload').select('state').where('id', '=', id).executeTakeFirst()
        return row?.state === 'ready'
      },
    }
    const own: number[] = []
    const bare: number[] = []
    for (let batch = 0; batch <= BATCHES; batch++) {
      const chunks = fileOf()
      const [taken, written] = [await upload(ground, chunks), await writeBare(folder, chunks)]
      // The first batch warms up.
      if (batch === 0) continue
      own.push(taken)
      bare.push(written)
    }
    const name = `${MEGABYTES} MB sent by tus over HTTP, judged by content, hashed and kept on the disk as a document (random bytes; yardstick: the same bytes hashed and written to one file, flushed)`
    return figureOf(name, 'ms', medianOf(own), medianOf(bare), { least: Math.min(...own), batches: BATCHES })
  } finally {
    await hub.close()
    await close()
    await pool.end()
    await owner.end()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file as large as is allowed by default, from the first byte to the library. */
export const evidenceUpload: Subject = { key: 'evidence-upload', measure }
