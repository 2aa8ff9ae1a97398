import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { schemaOf } from '../../testing/schema-of.ts'
import { createTestDatabase, databaseUrl, type TestDatabase } from '../../testing/test-database.ts'
import { migrate, migrations } from './migrate.ts'

const fresh: string[] = []
let cluster: pg.Client
let migrated: TestDatabase

async function emptyDatabase(): Promise<string> {
  const name = `openpar_test_${randomBytes(6).toString('hex')}`
  await cluster.query(`create database ${name}`)
  fresh.push(name)
  return databaseUrl(inject('cluster'), name)
}

beforeAll(async () => {
  cluster = new pg.Client({ connectionString: inject('cluster') })
  await cluster.connect()
  migrated = await createTestDatabase(inject('cluster'))
})
afterAll(async () => {
  for (const name of fresh) await cluster.query(`drop database ${name} with (force)`)
  await migrated.drop()
  await cluster.end()
})

async function one(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(text)
    return rows
  } finally {
    await client.end()
  }
}

describe('migrate', () => {
  test('runs each migration once, also when three processes start together', async () => {
    const url = await emptyDatabase()
    const ran = await Promise.all([migrate(url), migrate(url), migrate(url)])
    expect(ran.flat().sort()).toEqual(migrations.map(({ name }) => name))
    expect(await migrate(url)).toEqual([])
  })

  test('keeps nothing of a migration that fails half-way', async () => {
    const url = await emptyDatabase()
    const broken = [{ name: '0001_broken.sql', sql: 'create table half (id int); select 1 / 0' }]
    await expect(migrate(url, broken)).rejects.toThrow('division by zero')
    expect(await one(url, "select to_regclass('half') as half")).toEqual([{ half: null }])
  })

  test('refuses a database whose migrations are not those of this code', async () => {
    const url = await emptyDatabase()
    await migrate(url, [{ name: '0001_a.sql', sql: 'create table a (id int)' }])
    await expect(migrate(url, [{ name: '0001_a.sql', sql: 'create table a (id bigint)' }])).rejects.toThrow(
      '0001_a.sql was changed',
    )
  })
})

describe('the migrated database', () => {
  test('has the types that the code was written for; run src/testing/write-schema.ts when this fails', async () => {
    const committed = readFileSync(new URL('schema.ts', import.meta.url), 'utf8')
    expect(await schemaOf(migrated.url)).toBe(committed)
  })

  test('says of every table what it holds', async () => {
    const silent = await one(
      migrated.url,
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
       and relname <> 'migration' and obj_description(oid, 'pg_class') is null`,
    )
    expect(silent).toEqual([])
  })

  test('lets the application create nothing', async () => {
    await expect(one(migrated.url, 'set role openpar_app; create table mine (id int)')).rejects.toThrow(
      'permission denied',
    )
  })
})
