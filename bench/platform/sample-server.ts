import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { databaseOn, openPool } from '../../apps/server/src/platform/database/connect.ts'
import { createFiles } from '../../apps/server/src/platform/files/index.ts'
import { type LoadedSample, loadSample } from '../../apps/server/src/sample/load-sample.ts'
import { startCluster } from '../../apps/server/src/testing/cluster.ts'
import { createTestDatabase } from '../../apps/server/src/testing/test-database.ts'

/** A server in a process of its own over the sample province. */
export interface SampleServer {
  readonly address: string
  readonly sample: LoadedSample
  /** The address of its database, for the owner. */
  readonly url: string
}

/** Starts one, lets `use` have it, and takes everything away again. `communes` is 60 when absent. */
export async function withSampleServer<T>(
  use: (server: SampleServer) => Promise<T>,
  { communes }: { readonly communes?: number } = {},
): Promise<T> {
  const cluster = await startCluster()
  const folder = mkdtempSync(join(tmpdir(), 'openpar-bench-'))
  try {
    const { url } = await createTestDatabase(cluster.url)
    const sample = await fill(url, folder, communes)
    const child = spawn(process.execPath, [join(import.meta.dirname, 'bench-server.ts')], {
      env: { ...process.env, BENCH_URL: url, BENCH_FOLDER: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const [address] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string]
      return await use({ address, sample, url })
    } finally {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(url: string, folder: string, communes: number | undefined): Promise<LoadedSample> {
  const pool = openPool(url, { role: 'openpar_app', size: 2 })
  const files = await createFiles({ folder: join(folder, 'files') })
  const options = { now: new Date(), files, ...(communes === undefined ? {} : { communes }) }
  const sample = await loadSample(databaseOn(pool), options)
  await pool.end()
  // As autovacuum would soon have done.
  const owner = openPool(url, { size: 1 })
  await owner.query('vacuum analyze')
  await owner.end()
  return sample
}

/** Signs in as an account of the sample and answers the cookie. */
export async function signIn(address: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email, password }),
  })
  if (!answer.ok) throw new Error(`sign-in gave ${answer.status}: ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
