import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPool } from '../apps/server/src/platform/database/connect.ts'
import { verifyAuditAt } from '../apps/server/src/process/verify-audit-at.ts'
import { type ForeignCluster, hasPostgres15, startPostgres15 } from './process/foreign-cluster.ts'
import { type LiveServer, setUpSystem, startServer, stopServer } from './process/live-server.ts'
import { newFolder, openpar, startOpenpar } from './process/run-openpar.ts'
import { sendWrite, startWriteLoad, type Write } from './process/write-load.ts'

/** Kills in a run; OPENPAR_KILLS=50 for the whole proof, which takes some minutes. */
const KILLS = Number(process.env.OPENPAR_KILLS ?? 4)

/** How the database of a data folder that is served is reached. */
function urlsOf(folder: string): Readonly<Record<'superuserUrl' | 'ownerUrl', string>> {
  return JSON.parse(readFileSync(join(folder, 'process.json'), 'utf8')).urls
}

async function rowsAt<Row extends Record<string, unknown>>(folder: string, sql: string): Promise<Row[]> {
  const pool = openPool(urlsOf(folder).superuserUrl, { size: 1 })
  try {
    return (await pool.query<Row>(sql)).rows
  } finally {
    await pool.end()
  }
}

function postgresPid(folder: string): number {
  const file = join(folder, 'database', 'cluster', 'postmaster.pid')
  return Number(readFileSync(file, 'utf8').split('\n')[0])
}

describe('killed at random moments under write load', () => {
  test(
    `${KILLS} times, it starts again by itself with every acknowledged write once and an unbroken trail`,
    async () => {
      const folder = join(newFolder(), 'data')
      let server = await startServer(folder)
      const cookie = await setUpSystem(server)
      const acknowledged: Write[] = []
      let repeated = 0
      for (let kill = 1; kill <= KILLS; kill++) {
        const load = startWriteLoad(server.address, cookie)
        await wait(50 + Math.random() * 1500)
        // Every third time the database goes at the same moment, as when the machine loses power.
        if (kill % 3 === 0) process.kill(postgresPid(folder), 'SIGKILL')
        server.kill('SIGKILL')
        await server.hasEnded
        await load.hasEnded
        expect(load.refused, `kill ${kill}`).toEqual([])
        acknowledged.push(...load.acknowledged)
        server = await startServer(folder)
        // Clients that got no answer ask again with the same id, and learn what became of it.
        for (const write of load.open) {
          const reply = await sendWrite(server.address, cookie, write)
          expect(reply.status, `kill ${kill}`).toBe(200)
          if (reply.headers.get('idempotency-replayed') === 'true') repeated++
          acknowledged.push(write)
        }
        const [kept] = await rowsAt<{ measures: string[]; entries: string[] }>(
          folder,
          `select (select array_agg(code order by code) from measure) as measures,
            (select array_agg(subject_id order by subject_id) from audit_entry where action = 'measure.defined') as entries`,
        )
        const codes = acknowledged.map(({ code }) => code).sort()
        expect(kept, `kill ${kill}`).toEqual({ measures: codes, entries: codes })
        const audit = await verifyAuditAt(urlsOf(folder).ownerUrl)
        expect(audit.faults, `kill ${kill}`).toEqual([])
        expect(audit.entries, `kill ${kill}`).toBeGreaterThanOrEqual(codes.length)
      }
      expect(acknowledged.length).toBeGreaterThan(KILLS)
      console.log(
        `${KILLS} kills: ${acknowledged.length} writes acknowledged, ${repeated} of them before their answer was lost`,
      )
      expect(await stopServer(server)).toBe(0)
    },
    300_000 + KILLS * 120_000,
  )
})

describe('a serving system', () => {
  let folder: string
  let server: LiveServer
  let cookie: string
  beforeAll(async () => {
    folder = join(newFolder(), 'data')
    server = await startServer(folder)
    cookie = await setUpSystem(server)
  })
  afterAll(async () => {
    await stopServer(server)
  })

  test('refuses a second process its data folder, naming the first', async () => {
    const second = await openpar(['serve', '--empty'], { OPENPAR_DATA: folder, OPENPAR_PORT: '0' })
    expect(second).toEqual({
      code: 1,
      printed: expect.not.stringContaining('ready'),
      complained: expect.stringContaining(`${folder} đang được tiến trình ${server.pid} (`),
    })
  })

  test('keeps a new folder empty when asked to, for good, and opens the set-up', () => {
    expect(server.setUpCode).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/)
  })

  test('is backed up while it is written to, and restored elsewhere with the same content hash', async () => {
    const desk = newFolder()
    const file = join(desk, 'openpar.tar.gz')
    let going = true
    const writing = (async () => {
      while (going) {
        const key = randomUUID()
        await sendWrite(server.address, cookie, { key, code: `m_${key.replaceAll('-', '_')}` })
      }
    })()
    const backup = await openpar(['backup', file], { OPENPAR_DATA: folder })
    going = false
    await writing
    expect([backup.code, backup.complained]).toEqual([0, expect.stringContaining('Đã sao lưu')])
    const elsewhere = join(desk, 'restored')
    const restored = await openpar(['restore', file], { OPENPAR_DATA: elsewhere })
    expect([restored.code, restored.complained]).toEqual([0, expect.stringContaining('giống hệt')])
    expect(restored.printed).toBe(backup.printed)
    expect(restored.printed).toMatch(/^[0-9a-f]{64}\n$/)
    const again = await openpar(['restore', file], { OPENPAR_DATA: elsewhere })
    expect([again.code, again.complained]).toEqual([1, expect.stringContaining('nơi còn trống')])
    const audit = await openpar(['audit', 'verify'], { OPENPAR_DATA: elsewhere })
    expect(audit.code).toBe(0)
  })

  test('has a trail in which a tampered row is found', async () => {
    const whole = await openpar(['audit', 'verify'], { OPENPAR_DATA: folder })
    expect([whole.code, whole.printed]).toEqual([0, expect.stringMatching(/^[0-9a-f-]{36} [0-9a-f]{64} \S/m)])
    await rowsAt(folder, 'alter table audit_entry disable trigger user')
    await rowsAt(folder, `update audit_entry set reason = 'khác' where position = 1`)
    const tampered = await openpar(['audit', 'verify', '--lang', 'en'], { OPENPAR_DATA: folder })
    expect([tampered.code, tampered.complained]).toEqual([
      1,
      expect.stringMatching(/tampered with: entry 1 of chain [0-9a-f-]{36} \(.+\): its content was changed/),
    ])
    await rowsAt(folder, 'update audit_entry set reason = null where position = 1')
    await rowsAt(folder, 'alter table audit_entry enable trigger user')
  })
})

describe.skipIf(!hasPostgres15)('on PostgreSQL 15 of the Debian package', () => {
  let cluster: ForeignCluster
  beforeAll(async () => {
    cluster = await startPostgres15()
  })
  afterAll(() => cluster.stop())

  test('a backup of the private PostgreSQL 18 is restored with the same content hash, and served', async () => {
    const desk = newFolder()
    const file = join(desk, 'openpar.tar.gz')
    const source = join(desk, 'source')
    const first = await startServer(source)
    const cookie = await setUpSystem(first)
    for (const code of ['mot', 'hai', 'ba']) {
      expect((await sendWrite(first.address, cookie, { key: randomUUID(), code })).status).toBe(200)
    }
    const backup = await openpar(['backup', file], { OPENPAR_DATA: source })
    expect([await stopServer(first), backup.code, backup.complained]).toEqual([0, 0, expect.any(String)])
    const settings = { OPENPAR_DATA: join(desk, 'elsewhere'), DATABASE_URL: cluster.url, OPENPAR_PORT: '0' }
    const restored = await openpar(['restore', file], settings)
    expect([restored.code, restored.printed, restored.complained]).toEqual([
      0,
      backup.printed,
      expect.stringContaining('giống hệt'),
    ])
    const server = startOpenpar(['serve'], settings)
    const [line] = await server.prints(/^.*"msg":"ready".*$/m)
    const reply = await fetch(`${JSON.parse(line).address}/api/measures`, { headers: { cookie } })
    expect(reply.status).toBe(200)
    expect(await reply.text()).toContain('"hai"')
    expect(await stopServer(server)).toBe(0)
  })
})

describe('stopping and starting', () => {
  test('a request under way is answered, then the process ends with 0', async () => {
    const folder = join(newFolder(), 'data')
    const server = await startServer(folder)
    const { port } = new URL(server.address)
    const socket = connect(Number(port), '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    const isClosed = new Promise((resolve) => socket.once('close', resolve))
    const body = JSON.stringify({ email: 'ai@do.example' })
    socket.write(
      `POST /api/password-reset-requests HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nexpect: 100-continue\r\n\r\n`,
    )
    // The server has taken the request and waits for the rest of it.
    while (!answer.includes('100 Continue')) await wait(5)
    server.kill('SIGTERM')
    await server.prints(/"msg":"stopping"/)
    socket.write(body)
    await isClosed
    expect(answer).toMatch(/HTTP\/1\.1 200 /)
    expect(await server.hasEnded).toEqual({ code: 0, signal: null })
  })

  test('every fault of the settings is told at once, with exit code 2', async () => {
    const { code, complained } = await openpar(['serve'], {
      OPENPAR_DATA: join(newFolder(), 'data'),
      OPENPAR_PORT: 'tám nghìn',
      OPENPAR_LOG_LEVEL: 'loud',
      OPENPAR_PROT: '8080',
    })
    expect(code).toBe(2)
    for (const name of ['OPENPAR_PORT', 'OPENPAR_LOG_LEVEL', 'OPENPAR_PROT'])
      expect(complained).toContain(name)
  })

  test('a port that is taken is named, and the database stops again', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const folder = join(newFolder(), 'data')
    const refused = await openpar(['serve', '--empty'], { OPENPAR_DATA: folder, OPENPAR_PORT: String(port) })
    expect([refused.code, refused.complained]).toEqual([1, expect.stringContaining(`Cổng ${port} đang có`)])
    await new Promise((resolve) => other.close(resolve))
    expect(await stopServer(await startServer(folder))).toBe(0)
  })

  test('a process of the service worker alone opens no port', async () => {
    const folder = join(newFolder(), 'data')
    const server = await startServer(folder, ['--empty', '--services', 'worker'])
    expect(server.address).toBeUndefined()
    expect(await stopServer(server)).toBe(0)
  })

  test('it ends with 1 when its database goes away', async () => {
    const folder = join(newFolder(), 'data')
    const server = await startServer(folder)
    process.kill(postgresPid(folder), 'SIGKILL')
    expect((await server.hasEnded).code).toBe(1)
    expect(await stopServer(await startServer(folder))).toBe(0)
  })
})
