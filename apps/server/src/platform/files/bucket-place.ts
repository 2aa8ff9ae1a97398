import { createReadStream } from 'node:fs'
import { unlink } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { S3Driver } from 'flydrive/drivers/s3'
import type { ByteRange, Content } from './files.ts'
import type { Place } from './place.ts'

/** A bucket of an S3 service. Without an endpoint it is Amazon's own; without keys the machine's own credentials hold. */
export interface Bucket {
  readonly bucket: string
  readonly region: string
  readonly endpoint?: string
  readonly accessKeyId?: string
  readonly secretAccessKey?: string
}

function clientOf({ region, endpoint, accessKeyId, secretAccessKey }: Bucket): S3Client {
  const keys = accessKeyId !== undefined && secretAccessKey !== undefined
  return new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(keys ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    // Services other than Amazon's refuse the checksum trailers; the SHA-256 below is checked by all of them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}

/** Content in a bucket. The service checks the hash on arrival, and an object appears whole or not at all. */
export class BucketPlace implements Place {
  readonly #client: S3Client
  readonly #bucket: string
  readonly #driver: S3Driver

  constructor(bucket: Bucket) {
    this.#client = clientOf(bucket)
    this.#bucket = bucket.bucket
    this.#driver = new S3Driver({
      client: this.#client,
      bucket: bucket.bucket,
      visibility: 'private',
      supportsACL: false,
    })
  }

  async findSize(key: string): Promise<number | undefined> {
    if (!(await this.#driver.exists(key))) return undefined
    return (await this.#driver.getMetaData(key)).contentLength
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    if (range === undefined) return this.#driver.getStream(key)
    const part = new GetObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      Range: `bytes=${range.from}-${range.to}`,
    })
    return (await this.#client.send(part)).Body as Readable
  }

  async keep(path: string, key: string, { sha256, size }: Content): Promise<void> {
    await this.#driver.putStream(key, createReadStream(path), {
      ContentLength: size,
      ContentType: 'application/octet-stream',
      ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
    })
    await unlink(path)
  }
}
