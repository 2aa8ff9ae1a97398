import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { verifyAudit } from '../../audit/verify-audit.ts'
import type { Configuration } from '../../platform/configuration/configuration.ts'
import { readConfiguration } from '../../platform/configuration/read-configuration.ts'
import { databaseOn, openPool } from '../../platform/database/connect.ts'
import { loadSample } from '../../sample/load-sample.ts'
import { databaseUrl } from '../../testing/test-database.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { openDatabase } from '../open-database.ts'
import { openFiles } from '../open-files.ts'
import { backUp } from './backup.ts'
import { contentHash } from './content-hash.ts'
import type { Manifest } from './manifest.ts'
import { readArchive } from './read-archive.ts'
import { restore } from './restore.ts'
import { writeArchive } from './write-archive.ts'

const NOW = new Date('2026-11-22T05:00:00Z')
let system: TestServer
let desk: string
let archive: string
let manifest: Manifest

async function withClient<Outcome>(
  url: string,
  work: (client: pg.Client) => Promise<Outcome>,
): Promise<Outcome> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const hashAt = (url: string, configuration: Configuration) =>
  withClient(url, async (client) => contentHash(client, await openFiles(configuration)))

/** A configuration with a data folder of its own, which does not exist yet. */
function newPlace(more: Record<string, string> = {}): Configuration {
  return readConfiguration({ OPENPAR_DATA: join(desk, randomUUID()), ...more })
}

const quietly = (configuration: Configuration, path: string = archive) =>
  restore({ configuration, path, openFiles, tell: () => undefined, at: () => undefined })

/** The backup with a manifest changed by `change`, its checksum made to fit. */
async function forged(change: (manifest: Manifest) => Manifest): Promise<string> {
  const path = join(desk, `${randomUUID()}.tar.gz`)
  const parts: [string, Buffer][] = []
  await readArchive(archive, async (name, content) => {
    parts.push([name, await buffer(content)])
  })
  const text = Buffer.from(JSON.stringify(change(manifest)))
  const sum = Buffer.from(createHash('sha256').update(text).digest('hex'))
  const replaced = new Map([
    ['manifest.json', text],
    ['manifest.sha256', sum],
  ])
  await writeArchive(path, async (add) => {
    for (const [name, kept] of parts) {
      const bytes = replaced.get(name) ?? kept
      await add(name, bytes.length, Readable.from([bytes]))
    }
  })
  return path
}

beforeAll(async () => {
  system = await startTestServer()
  desk = mkdtempSync(join(tmpdir(), 'openpar-backup-'))
  chmodSync(desk, 0o755)
  const { configuration, files } = system.dependencies
  writeFileSync(join(configuration.dataFolder, 'secret'), 'khoá của hệ thống thử\n')
  await loadSample(system.db, { now: NOW, files, departments: 3, communes: 5 })
  archive = join(desk, 'sao-lưu.tar.gz')
  manifest = await backUp({
    configuration,
    ownerUrl: system.url,
    files,
    path: archive,
    now: NOW,
    version: '0.1.0',
    at: () => undefined,
  })
})
afterAll(async () => {
  await system.close()
  rmSync(desk, { recursive: true, force: true })
})

describe('a backup', () => {
  test('names every table with its rows, is readable by its owner only and leaves nothing beside it', async () => {
    const rowsOf = (name: string) => manifest.tables.find((table) => table.name === name)?.rows
    const { rows } = await withClient(system.url, (client) =>
      client.query(
        'select (select count(*) from unit) + 0 as units, (select count(*) from audit_entry) as entries',
      ),
    )
    expect([rowsOf('unit'), rowsOf('audit_entry')]).toEqual([Number(rows[0].units), Number(rows[0].entries)])
    expect(rowsOf('migration')).toBeUndefined()
    expect(statSync(archive).mode & 0o777).toBe(0o600)
    expect(readdirSync(desk).filter((name) => /partial|\.openpar-backup/.test(name))).toEqual([])
  })

  test('holds the content hash of what it was made of, which any single change alters', async () => {
    const { configuration } = system.dependencies
    expect(manifest.contentHash).toBe(await hashAt(system.url, configuration))
    const changed = await withClient(system.url, async (client) => {
      await client.query(
        "update person set position = coalesce(position, '') || '.' where id = (select id from person limit 1)",
      )
      return hashAt(system.url, configuration)
    })
    expect(changed).not.toBe(manifest.contentHash)
    await withClient(system.url, (client) =>
      client.query(
        "update person set position = nullif(regexp_replace(position, '[.]$', ''), '') where position like '%.'",
      ),
    )
  })
})

describe('a restored backup', () => {
  let place: Configuration
  beforeAll(async () => {
    place = newPlace()
    await quietly(place)
  })

  test('has the same content hash, secret and files in a private data folder', async () => {
    const database = await openDatabase(place, () => undefined)
    try {
      expect(await hashAt(database.access.ownerUrl, place)).toBe(manifest.contentHash)
      expect(readFileSync(join(place.dataFolder, 'secret'), 'utf8')).toBe('khoá của hệ thống thử\n')
      expect(readdirSync(place.dataFolder)).not.toContain('restoring')
    } finally {
      await database.close()
    }
  })

  test('has an unbroken audit trail that goes on, tables that stay append-only, and sequences that go on', async () => {
    const database = await openDatabase(place, () => undefined)
    const pool = openPool(database.access.appUrl, { size: 1 })
    try {
      const before = await verifyAudit(databaseOn(pool))
      expect([before.entries > 0, before.faults]).toEqual([true, []])
      await pool.query(`insert into audit_entry (province_id, position, at, action, subject_kind, subject_id, previous_hash, hash)
        values ('00000000-0000-0000-0000-000000000000', 1, now(), 'thing.changed', 'thing', '1', '', '')`)
      const after = await verifyAudit(databaseOn(pool))
      expect([after.entries, after.faults]).toEqual([before.entries + 1, []])
      await withClient(database.access.ownerUrl, async (client) => {
        await expect(client.query('delete from audit_entry')).rejects.toThrow(/append-only/)
        const { rows } = await client.query(
          `select count(*)::int as off from pg_trigger where tgenabled <> 'O'`,
        )
        expect(rows).toEqual([{ off: 0 }])
        for (const { name, lastValue } of manifest.sequences) {
          const { rows: next } = await client.query(`select nextval($1::regclass) as value`, [
            `public.${name}`,
          ])
          expect(Number(next[0].value), name).toBeGreaterThan(Number(lastValue) - 1)
        }
      })
    } finally {
      await pool.end()
      await database.close()
    }
  })

  test('goes into an empty database of a server of one’s own as well, once', async () => {
    const name = `openpar_restore_${randomUUID().slice(0, 8)}`
    const cluster = inject('cluster')
    await withClient(cluster, (client) => client.query(`create database ${name}`))
    try {
      const foreign = newPlace({ DATABASE_URL: databaseUrl(cluster, name) })
      await quietly(foreign)
      expect(await hashAt(foreign.databaseUrl!, foreign)).toBe(manifest.contentHash)
      await expect(quietly(foreign)).rejects.toMatchObject({
        vi: expect.stringContaining('Chỉ khôi phục vào nơi còn trống'),
      })
      expect(await hashAt(foreign.databaseUrl!, foreign)).toBe(manifest.contentHash)
    } finally {
      await withClient(cluster, (client) => client.query(`drop database ${name} with (force)`))
    }
  })
})

describe('nothing is restored', () => {
  test('into a data folder that has anything in it', async () => {
    const place = newPlace()
    const folder = place.dataFolder
    await (await openDatabase(place, () => undefined)).close()
    const before = readdirSync(folder)
    await expect(quietly(place)).rejects.toMatchObject({
      name: 'StartFailure',
      vi: expect.stringContaining(`${folder} đã có cơ sở dữ liệu;`),
      en: expect.stringContaining(`${folder} has a database;`),
    })
    expect(readdirSync(folder)).toEqual(before)
  })

  test.each([
    ['that ends too early', (bytes: Buffer) => bytes.subarray(0, bytes.length * 0.6)],
    ['of which one byte differs', (bytes: Buffer) => Buffer.from(bytes).fill(bytes[3000]! ^ 1, 3000, 3001)],
    ['that is none', () => Buffer.from('không phải bản sao lưu')],
    ['that is empty', () => Buffer.alloc(0)],
  ])('from a backup %s', async (title, change) => {
    const path = join(desk, `${title}.tar.gz`)
    writeFileSync(path, change(readFileSync(archive)))
    const place = newPlace()
    await expect(quietly(place, path)).rejects.toMatchObject({ name: 'StartFailure' })
    expect(existsSync(place.dataFolder)).toBe(false)
  })

  test('from a backup with a table that was changed, though the file is whole', async () => {
    const path = await forged((whole) => ({
      ...whole,
      tables: whole.tables.map((table) =>
        table.name === 'unit' ? { ...table, sha256: '0'.repeat(64) } : table,
      ),
    }))
    await expect(quietly(newPlace(), path)).rejects.toMatchObject({
      en: expect.stringContaining('database/unit.copy'),
    })
  })

  test('from a backup of a later version, which is named', async () => {
    const later = { name: '9999_later.sql', digest: '0'.repeat(64) }
    const path = await forged((whole) => ({
      ...whole,
      openpar: '9.9.9',
      migrations: [...whole.migrations, later],
    }))
    await expect(quietly(newPlace(), path)).rejects.toMatchObject({
      vi: expect.stringMatching(/OpenPAR 9\.9\.9 .*9999_later/),
    })
  })

  test('when the content turns out different in the end: folder and database are as empty as before', async () => {
    const path = await forged((whole) => ({ ...whole, contentHash: '0'.repeat(64) }))
    const place = newPlace()
    await expect(quietly(place, path)).rejects.toMatchObject({
      en: expect.stringContaining('not what was backed up'),
    })
    expect(readdirSync(place.dataFolder).filter((name) => name !== 'lock')).toEqual([])
    await quietly(place)
  })
})
