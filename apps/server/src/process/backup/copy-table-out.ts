import { createHash } from 'node:crypto'
import { PassThrough, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import type { Table } from './list-tables.ts'

/** What the rows of a table come to, as text in the order of their key. */
export interface TableDigest {
  readonly name: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

const NEW_LINE = 0x0a

/** Line breaks inside values are escaped, so every one ends a row. */
function rowsIn(chunk: Buffer): number {
  let rows = 0
  for (const byte of chunk) if (byte === NEW_LINE) rows++
  return rows
}

function nowhere(): Writable {
  return new PassThrough().resume()
}

/**
 * Writes all rows of a table to `target` as `copy … to stdout` does, in the order of the primary key, and answers their digest.
 * Without `target` the rows are only digested. The session must be prepared.
 */
export async function copyTableOut(
  client: pg.ClientBase,
  { name, columns, order }: Table,
  target: Writable = nowhere(),
): Promise<TableDigest> {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const query = `copy (select ${list} from ${pg.escapeIdentifier(name)} order by ${order}) to stdout`
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  await pipeline(
    client.query(to(query)),
    async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        hash.update(chunk)
        rows += rowsIn(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
    target,
  )
  return { name, rows, bytes, sha256: hash.digest('hex') }
}
