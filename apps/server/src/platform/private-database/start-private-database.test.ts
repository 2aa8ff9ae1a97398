import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { startPrivateDatabase } from './start-private-database.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const quiet = () => undefined

async function answerOf(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows?.[0]?.[0]
  } finally {
    await client.end()
  }
}

describe('a private database', () => {
  test('is made in a folder that does not exist, and what was written is there after a restart', async () => {
    const folder = temporaryFolder()
    const first = await startPrivateDatabase({ folder, log: quiet })
    await answerOf(first.ownerUrl, "create table note as select 'Đặng Thị Ơn' as name")
    await first.stop()
    const second = await startPrivateDatabase({ folder, log: quiet })
    expect(await answerOf(second.ownerUrl, 'select lower(name) from note')).toBe('đặng thị ơn')
    await second.stop()
  })

  test('is UTF-8, of version 18, never loses what it acknowledged and listens on no network', async () => {
    const database = await startPrivateDatabase({ folder: temporaryFolder(), log: quiet })
    const settings = ['server_encoding', 'fsync', 'synchronous_commit', 'listen_addresses', 'data_checksums']
    const shown = await Promise.all(settings.map((name) => answerOf(database.appUrl, `show ${name}`)))
    expect(shown).toEqual(['UTF8', 'on', 'on', '', 'on'])
    expect(await answerOf(database.appUrl, 'show server_version')).toMatch(/^18\./)
    await database.stop()
  })

  test('gives the application a role that can make nothing and read nothing it was not granted', async () => {
    const database = await startPrivateDatabase({ folder: temporaryFolder(), log: quiet })
    await answerOf(database.ownerUrl, 'create table secret (id int)')
    const refused = [
      'create table mine (id int)',
      'create schema mine',
      'create role mine',
      'create database mine',
      'select * from secret',
      'set role openpar_owner',
      "copy (select 1) to program 'true'",
    ]
    for (const sql of refused) {
      await expect(answerOf(database.appUrl, sql), sql).rejects.toThrow(/permission denied/)
    }
    await database.stop()
  })

  test('writes neither statements nor values of rows to its log', async () => {
    const folder = temporaryFolder()
    const database = await startPrivateDatabase({ folder, log: quiet })
    await answerOf(
      database.ownerUrl,
      "create table person (mail text primary key); insert into person values ('an@x.vn')",
    )
    await expect(answerOf(database.ownerUrl, "insert into person values ('an@x.vn')")).rejects.toThrow()
    const log = String(await answerOf(database.superuserUrl, 'select pg_current_logfile()'))
    await database.stop()
    const text = readFileSync(log, 'utf8')
    expect(text).toContain('duplicate key')
    expect(text).not.toContain('an@x.vn')
  })

  test('is out of reach of other users of the machine', async () => {
    const folder = temporaryFolder()
    const database = await startPrivateDatabase({ folder, log: quiet })
    const closed = ['database', 'database/cluster', 'database/socket', 'database/log']
    for (const name of closed) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0)
    expect(statSync(join(folder, 'process.json')).mode & 0o077).toBe(0)
    await database.stop()
  })

  test.skipIf(process.platform !== 'linux')(
    'leads a process group of its own, so Ctrl-C does not reach it',
    async () => {
      const database = await startPrivateDatabase({ folder: temporaryFolder(), log: quiet })
      const words = readFileSync(`/proc/${database.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
      expect(Number(words[2])).toBe(database.pid)
      await database.stop()
    },
  )

  test('works in a folder whose path is longer than that of a socket may be', async () => {
    const folder = temporaryFolder('Sở Nội vụ tỉnh Gia Lai'.repeat(3), "quy trình '2026'", 'x'.repeat(80))
    const database = await startPrivateDatabase({ folder, log: quiet })
    const socket = new URL(database.appUrl).searchParams.get('host')!
    expect(Buffer.byteLength(socket)).toBeLessThan(90)
    expect(statSync(socket).mode & 0o077).toBe(0)
    expect(await answerOf(database.appUrl, 'select 1')).toBe(1)
    await database.stop()
    expect(statSync(socket, { throwIfNoEntry: false })).toBeUndefined()
  })

  test('is reached through the loopback with a password where there are no sockets', async () => {
    const folder = temporaryFolder()
    for (const round of [1, 2]) {
      const database = await startPrivateDatabase({ folder, log: quiet, access: 'loopback' })
      expect(await answerOf(database.appUrl, 'select current_user::text'), `start ${round}`).toBe(
        'openpar_app',
      )
      const wrong = new URL(database.appUrl)
      wrong.searchParams.set('password', 'wrong')
      await expect(answerOf(String(wrong), 'select 1')).rejects.toThrow(/password authentication failed/)
      await database.stop()
    }
  })

  test('stops once however often it is asked, disconnecting whoever is connected', async () => {
    const database = await startPrivateDatabase({ folder: temporaryFolder(), log: quiet })
    const client = new pg.Client(database.appUrl)
    await client.connect()
    const isCut = new Promise((resolve) => client.on('error', resolve))
    await Promise.all([database.stop(), database.stop()])
    await isCut
    await database.hasEnded
  })
})
