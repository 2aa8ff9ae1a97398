import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFiles, type Files } from './index.ts'
import { type S3StandIn, startS3StandIn } from './testing/s3-stand-in.ts'

/** SHA-256 of "abc" and of nothing, from FIPS 180-2 and RFC 6234. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

let folder: string
let s3: S3StandIn
const stores: Record<string, () => Promise<Files>> = {
  'a folder': () => createFiles({ folder }),
  'a bucket': () => createFiles({ folder, s3: bucket(s3) }),
}

function bucket({ endpoint }: S3StandIn) {
  return { bucket: 'openpar', region: 'us-east-1', endpoint, accessKeyId: 'key', secretAccessKey: 'secret' }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openpar-files-'))
  s3 = await startS3StandIn()
})
afterAll(async () => {
  await s3.stop()
  await rm(folder, { recursive: true })
})

describe.each(Object.keys(stores))('a store in %s', (name) => {
  let files: Files
  beforeAll(async () => {
    files = await stores[name]!()
  })

  test('keeps bytes under the hash it computes and gives them back', async () => {
    expect(await files.has(ABC)).toBe(false)
    expect(await files.put(Readable.from([Buffer.from('a'), Buffer.from('bc')]))).toEqual({
      sha256: ABC,
      size: 3,
    })
    expect(await files.has(ABC)).toBe(true)
    expect(await text(await files.open(ABC))).toBe('abc')
  })

  test('keeps the same bytes once and leaves nothing behind', async () => {
    await files.put(Readable.from([Buffer.from('abc')]))
    await files.put(Readable.from([Buffer.from('abc')]))
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  test('keeps an empty file', async () => {
    expect(await files.put(Readable.from([]))).toEqual({ sha256: NOTHING, size: 0 })
    expect(await text(await files.open(NOTHING))).toBe('')
  })

  test('gives bytes 1 to 2 of three, both included', async () => {
    await files.put(Readable.from([Buffer.from('abc')]))
    expect(await text(await files.open(ABC, { from: 1, to: 2 }))).toBe('bc')
    expect(await text(await files.open(ABC, { from: 0, to: 0 }))).toBe('a')
  })

  test('takes a file away from where it lay', async () => {
    const path = join(folder, 'arrived')
    await writeFile(path, 'abc')
    expect(await files.putFile(path)).toEqual({ sha256: ABC, size: 3 })
    await expect(readFile(path)).rejects.toThrow(/ENOENT/)
  })

  test('keeps nothing of bytes that break off', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half of it')
        throw new Error('line lost')
      })(),
    )
    await expect(files.put(broken)).rejects.toThrow('line lost')
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  test('refuses to open what it has not, and what is no hash', async () => {
    const missing = '0'.repeat(64)
    await expect(files.open(missing)).rejects.toMatchObject({ code: 'content-missing' })
    await expect(files.open('../../etc/passwd')).rejects.toMatchObject({ code: 'content-missing' })
    expect(await files.has(ABC.toUpperCase())).toBe(false)
  })

  test('keeps 5 MB whole', async () => {
    const bytes = Buffer.alloc(5_000_000, 'openpar')
    const { sha256, size } = await files.put(Readable.from([bytes]))
    expect(size).toBe(5_000_000)
    expect(await files.damaged(sha256)).toBe(false)
  })
})

test('a folder mends content that the disk has spoilt when the same bytes come again', async () => {
  const files = await createFiles({ folder })
  await files.put(Readable.from([Buffer.from('abc')]))
  await writeFile(join(folder, 'content', 'ba', '78', ABC), 'abX')
  expect(await files.damaged(ABC)).toBe(true)
  await files.put(Readable.from([Buffer.from('abc')]))
  expect(await files.damaged(ABC)).toBe(false)
})

test('a bucket lays content under the sharded key of its hash', async () => {
  await (await createFiles({ folder, s3: bucket(s3) })).put(Readable.from([Buffer.from('abc')]))
  expect(s3.objects.get(`/openpar/ba/78/${ABC}`)?.toString()).toBe('abc')
})

test('a bucket that breaks down rejects, and keeps no half-sent file here', async () => {
  const broken = await startS3StandIn()
  broken.breakDown()
  const files = await createFiles({ folder, s3: bucket(broken) })
  await expect(files.put(Readable.from(['abc']))).rejects.toThrow()
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
  await broken.stop()
})
