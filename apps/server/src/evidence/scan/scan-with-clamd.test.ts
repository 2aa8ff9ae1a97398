import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, test } from 'vitest'
import { type FakeClamd, startFakeClamd } from '../testing/fake-clamd.ts'
import { scanWithClamd } from './scan-with-clamd.ts'

let clamd: FakeClamd | undefined
afterEach(async () => {
  await clamd?.stop()
  clamd = undefined
})

const bytes = (...parts: (string | Buffer)[]) => Readable.from(parts.map((part) => Buffer.from(part)))

describe('the virus scanner', () => {
  test('passes a clean file whole, chunk by chunk', async () => {
    clamd = await startFakeClamd()
    expect(await scanWithClamd(clamd.address, bytes('ab', 'cd', Buffer.alloc(3_000_000)))).toEqual({
      outcome: 'clean',
    })
    expect(clamd.scanned).toEqual([3_000_004])
  })

  test('names what it finds', async () => {
    clamd = await startFakeClamd()
    expect(await scanWithClamd(clamd.address, bytes('x EICAR-STANDARD-ANTIVIRUS-TEST-FILE'))).toEqual({
      outcome: 'infected',
      found: 'Eicar-Test-Signature',
    })
  })

  test('is reached over a Unix socket as well', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clamd-'))
    clamd = await startFakeClamd({ path: join(folder, 'clamd.ctl') })
    expect(await scanWithClamd(clamd.address, bytes('a'))).toEqual({ outcome: 'clean' })
    await rm(folder, { recursive: true })
  })

  test('takes an empty file', async () => {
    clamd = await startFakeClamd()
    expect(await scanWithClamd(clamd.address, Readable.from([]))).toEqual({ outcome: 'clean' })
  })

  test.each([
    ['refuses the length', { most: 1000 }, /size limit exceeded/],
    ['hangs up without a word', { reply: '' }, /hung up/],
    ['says something else', { reply: 'stream: who knows\0' }, /who knows/],
    ['says nothing at all', { silent: true }, /silent/],
  ])('that %s leaves the file unknown, never clean', async (_, how, why) => {
    clamd = await startFakeClamd(how)
    const verdict = await scanWithClamd(clamd.address, bytes(Buffer.alloc(500_000)), 200)
    expect(verdict).toEqual({ outcome: 'unknown', why: expect.stringMatching(why) })
  })

  test.each(['/nowhere/clamd.ctl', '127.0.0.1:1'])(
    'that is not at %s leaves the file unknown',
    async (address) => {
      expect(await scanWithClamd(address, bytes('a'))).toMatchObject({ outcome: 'unknown' })
    },
  )
})
