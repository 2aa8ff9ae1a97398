import { randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { readConfiguration } from '../platform/configuration/read-configuration.ts'
import { createTestDatabase, databaseUrl } from '../testing/test-database.ts'
import { openDatabase, openDatabaseBeside } from './open-database.ts'

const desk = mkdtempSync(join(tmpdir(), 'openpar-open-'))
chmodSync(desk, 0o755)
afterAll(() => rmSync(desk, { recursive: true, force: true }))

const at = (folder: string, more: Record<string, string> = {}) =>
  readConfiguration({ OPENPAR_DATA: join(desk, folder), ...more })
const beside = (...place: Parameters<typeof at>) => openDatabaseBeside(at(...place), () => undefined)
const refusal = (folder: string) => ({
  name: 'StartFailure',
  vi: `Thư mục ${join(desk, folder)} chưa có hệ thống OpenPAR nào. Hãy kiểm tra OPENPAR_DATA.`,
  en: `The folder ${join(desk, folder)} holds no OpenPAR system. Check OPENPAR_DATA.`,
})

describe('openDatabaseBeside', () => {
  test('refuses a folder that is absent or empty, and makes nothing', async () => {
    mkdirSync(join(desk, 'empty'))
    await expect(beside('empty')).rejects.toMatchObject(refusal('empty'))
    await expect(beside('absent')).rejects.toMatchObject(refusal('absent'))
    expect(readdirSync(desk, { recursive: true })).toEqual(['empty'])
  })

  test('refuses a private database without our tables, and gives its folder back', async () => {
    await (await openDatabase(at('bare'), () => undefined)).close()
    await expect(beside('bare')).rejects.toMatchObject(refusal('bare'))
    expect(readdirSync(join(desk, 'bare'))).not.toContain('process.json')
  })

  test('refuses a database of one’s own without our tables, and opens one with them', async () => {
    const cluster = inject('cluster')
    const name = `openpar_bare_${randomUUID().slice(0, 8)}`
    const client = new pg.Client(cluster)
    await client.connect()
    await client.query(`create database ${name}`)
    try {
      await expect(beside('foreign', { DATABASE_URL: databaseUrl(cluster, name) })).rejects.toMatchObject({
        name: 'StartFailure',
        vi: 'Cơ sở dữ liệu của DATABASE_URL chưa có bảng nào của OpenPAR. Hãy kiểm tra DATABASE_URL.',
        en: 'The database of DATABASE_URL has no OpenPAR tables yet. Check DATABASE_URL.',
      })
    } finally {
      await client.query(`drop database ${name} with (force)`)
      await client.end()
    }
    const whole = await createTestDatabase(cluster)
    const opened = await beside('foreign', { DATABASE_URL: whole.url })
    expect(opened.access.ownerUrl).toBe(whole.url)
    await opened.close()
    await whole.drop()
  })
})
