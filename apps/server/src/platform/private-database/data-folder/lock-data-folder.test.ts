import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startChild } from '../testing/child.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { lockDataFolder } from './lock-data-folder.ts'
import { makeDataFolder } from './make-data-folder.ts'

const program = new URL('../testing/hold-database.ts', import.meta.url).pathname
const NOON = new Date('2026-11-22T05:00:00Z')

describe('the lock of a data folder', () => {
  test('refuses a second process in a sentence that names the first and the folder', async () => {
    const folder = temporaryFolder()
    const first = startChild(program, [folder])
    expect(await first.next()).toHaveProperty('ready')
    const second = await startChild(program, [folder]).next()
    expect(second).toMatchObject({
      refused: 'folder-in-use',
      vi: expect.stringContaining(`${folder} đang được tiến trình ${first.pid} (chạy từ 20`),
      en: expect.stringContaining(`${folder} is in use by process ${first.pid} (since 20`),
    })
    await first.kill('SIGTERM')
  })

  test('is refused to a second start of the same process too, until it is given back', () => {
    const folder = makeDataFolder(temporaryFolder())
    const first = lockDataFolder(folder, NOON)
    expect(() => lockDataFolder(folder, NOON)).toThrow(
      `process ${process.pid} (since 2026-11-22T05:00:00.000Z)`,
    )
    first.release()
    first.release()
    lockDataFolder(folder, NOON).release()
  })

  test('goes with a killed process: nothing stale is left, whoever has its id now', () => {
    const folder = makeDataFolder(temporaryFolder())
    writeFileSync(join(folder, 'lock'), '')
    writeFileSync(join(folder, 'process.json'), JSON.stringify({ pid: process.pid, startedAt: NOON }))
    lockDataFolder(folder, NOON).release()
  })

  test('goes to exactly one of five that start at once', async () => {
    const folder = temporaryFolder()
    const children = Array.from({ length: 5 }, () => startChild(program, [folder]))
    const events = await Promise.all(children.map((child) => child.next()))
    expect(events.filter((event) => event?.ready !== undefined)).toHaveLength(1)
    expect(events.filter((event) => event?.refused === 'folder-in-use')).toHaveLength(4)
    await Promise.all(children.map((child) => child.kill('SIGTERM')))
  })

  test('says what is wrong where the folder cannot be written to: a file in its place', () => {
    const folder = makeDataFolder(temporaryFolder())
    writeFileSync(join(folder, 'file'), '')
    expect(() => makeDataFolder(join(folder, 'file', 'data'))).toThrow(
      expect.objectContaining({
        code: 'folder-unusable',
        en: expect.stringContaining('cannot be written to'),
      }),
    )
  })
})
