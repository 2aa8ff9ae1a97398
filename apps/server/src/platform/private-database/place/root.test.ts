import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findPackage } from '../binaries/find-package.ts'
import { usableBinaries } from '../binaries/usable-binaries.ts'
import { startPrivateDatabase } from '../start-private-database.ts'
import { startChild } from '../testing/child.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { databaseAccount } from './account.ts'
import { SHARED_PLACE } from './choose-place.ts'

const isRoot = process.getuid?.() === 0
const program = new URL('../testing/hold-database.ts', import.meta.url).pathname

/** Skipped where the tests run as an ordinary user, who cannot become another. */
describe.skipIf(!isRoot)('as root', () => {
  test('the database runs as postgres or nobody and owns its own folder, nothing else', async () => {
    const folder = temporaryFolder()
    const database = await startPrivateDatabase({ folder, log: () => undefined })
    const account = databaseAccount(join(folder, 'elsewhere'))
    expect(['postgres', 'nobody']).toContain(account.name)
    expect(statSync(`/proc/${database.pid}`).uid).toBe(account.uid)
    expect(statSync(join(folder, 'database')).uid).toBe(account.uid)
    expect(statSync(folder).uid).toBe(0)
    await database.stop()
  })

  test('a data folder others cannot pass through keeps its rights: the database goes below /var/lib/openpar', async () => {
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o700)
    const told: string[] = []
    for (const round of [1, 2]) {
      const database = await startPrivateDatabase({ folder, log: ({ vi }) => told.push(vi) })
      await database.stop()
      expect(statSync(folder).mode & 0o777, `start ${round}`).toBe(0o700)
    }
    const place = readFileSync(join(folder, 'database-location'), 'utf8').trim()
    expect(dirname(place)).toBe(SHARED_PLACE)
    expect(told).toEqual([expect.stringContaining(`được đặt ở ${place}`)])
    rmSync(place, { recursive: true })
    await expect(startPrivateDatabase({ folder, log: () => undefined })).rejects.toMatchObject({
      code: 'database-moved',
    })
  })

  test('programs in a closed folder are copied to /var/lib/openpar and run from there', () => {
    const closed = dirname(temporaryFolder())
    chmodSync(closed, 0o700)
    symlinkSync(findPackage().native, join(closed, 'native'))
    const version = `test-${process.pid}`
    const account = databaseAccount(join(closed, 'absent'))
    const told: string[] = []
    const copy = join(SHARED_PLACE, `postgresql-${version}`)
    try {
      const found = { native: join(closed, 'native'), version }
      const place = { folder: closed, account }
      const { postgres, major } = usableBinaries(place, ({ en }) => told.push(en), found)
      expect([postgres, major]).toEqual([join(copy, 'native', 'bin', 'postgres'), 18])
      expect(usableBinaries(place, ({ en }) => told.push(en), found).postgres).toBe(postgres)
      expect(told).toEqual([expect.stringContaining(`copied to ${copy}`)])
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  })

  test('an ordinary user needs no root, and its folder is started by root as that user later', async () => {
    const { uid, gid } = databaseAccount('/absent')
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    chownSync(folder, uid!, gid!)
    const child = startChild(program, [folder], { uid, gid })
    expect(await child.next()).toHaveProperty('ready')
    await child.kill('SIGTERM')
    const database = await startPrivateDatabase({ folder, log: () => undefined })
    expect(statSync(`/proc/${database.pid}`).uid).toBe(uid)
    await database.stop()
  })

  test('an ordinary user is refused a database that belongs to another, in a sentence that says whose it is', async () => {
    const { uid, gid } = databaseAccount('/absent')
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'database'), { recursive: true })
    chownSync(folder, uid!, gid!)
    expect(await startChild(program, [folder], { uid, gid }).next()).toMatchObject({
      refused: 'other-owner',
      vi: expect.stringContaining('thuộc về người dùng root'),
      en: expect.stringContaining('belongs to user root'),
    })
  })
})
