import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { isAlive } from './cluster/postmaster.ts'
import { startPrivateDatabase } from './start-private-database.ts'
import { startChild } from './testing/child.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const program = new URL('./testing/hold-database.ts', import.meta.url).pathname

/** Runs the writing program, kills it (and the database too when asked) after some rows; answers the rows acknowledged. */
async function writeAndKill(folder: string, rows: number, alsoDatabase: boolean): Promise<unknown[]> {
  const child = startChild(program, [folder, 'write'])
  const acknowledged: unknown[] = []
  let databasePid = 0
  while (acknowledged.length < rows) {
    const event = await child.next()
    expect(event, 'the program ended early').toBeDefined()
    if (event?.pid !== undefined) databasePid = Number(event.pid)
    if (event?.written !== undefined) acknowledged.push(event.written)
  }
  if (alsoDatabase) process.kill(databasePid, 'SIGKILL')
  await child.kill('SIGKILL')
  for (const { written } of await child.rest()) if (written !== undefined) acknowledged.push(written)
  return acknowledged
}

async function writtenRows(url: string): Promise<number[]> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query('select id::int from written order by id')
  await client.end()
  return rows.map(({ id }) => id)
}

describe('after SIGKILL under writes', () => {
  test.each([
    ['the process alone, whose database lives on', false],
    ['process and database at once', true],
  ])('of %s, the next start goes on by itself with every acknowledged row', async (_, alsoDatabase) => {
    const folder = temporaryFolder()
    const acknowledged: unknown[] = []
    for (const rows of [1, 40, 150]) acknowledged.push(...(await writeAndKill(folder, rows, alsoDatabase)))
    const told: string[] = []
    const database = await startPrivateDatabase({ folder, log: ({ en }) => told.push(en) })
    const kept = await writtenRows(database.ownerUrl)
    expect(acknowledged.length).toBeGreaterThanOrEqual(191)
    expect(kept).toEqual(expect.arrayContaining(acknowledged))
    expect(told).toEqual([expect.stringMatching(/^The last run was cut off/)])
    await database.stop()
  })
})

describe('an interrupted start', () => {
  test('in the middle of making the database leaves nothing that harms the next', async () => {
    const folder = temporaryFolder()
    const child = startChild(program, [folder])
    const isMaking = () =>
      existsSync(join(folder, 'database')) &&
      readdirSync(join(folder, 'database')).some((name) => name.startsWith('new-cluster-'))
    while (!isMaking()) await wait(5)
    await child.kill('SIGKILL')
    expect(existsSync(join(folder, 'database', 'cluster'))).toBe(false)
    const database = await startPrivateDatabase({ folder, log: () => undefined })
    await database.stop()
    expect(readdirSync(join(folder, 'database')).sort()).toEqual(['cluster', 'log', 'socket'])
  })

  test('is refused where the database is of another version, naming both and leaving all as it is', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'database', 'cluster'), { recursive: true })
    writeFileSync(join(folder, 'database', 'cluster', 'PG_VERSION'), '17\n')
    await expect(startPrivateDatabase({ folder, log: () => undefined })).rejects.toMatchObject({
      code: 'other-version',
      vi: expect.stringMatching(/PostgreSQL 17, còn bản đi kèm là 18/),
    })
    expect(readdirSync(join(folder, 'database', 'cluster'))).toEqual(['PG_VERSION'])
  })

  test('is no hindrance when another process has got the id of the database since', async () => {
    const folder = temporaryFolder()
    await (await startPrivateDatabase({ folder, log: () => undefined })).stop()
    writeFileSync(
      join(folder, 'database', 'cluster', 'postmaster.pid'),
      `${process.pid}\n${join(folder, 'database', 'cluster')}\n`,
    )
    const database = await startPrivateDatabase({ folder, log: () => undefined })
    expect(isAlive(process.pid)).toBe(true)
    await database.stop()
  })
})
