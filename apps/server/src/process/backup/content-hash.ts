import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Files } from '../../platform/files/index.ts'
import { copyTableOut, type TableDigest } from './copy-table-out.ts'
import { listTables } from './list-tables.ts'
import { prepareSession } from './prepare-session.ts'

/** A file the database knows of. `state` tells what the store has under its hash. */
export interface FileDigest {
  readonly sha256: string
  readonly size: number
  readonly state: 'whole' | 'missing' | 'damaged'
}

/**
 * One SHA-256 over the digests of all tables and files, in hexadecimal; their order does not matter. A spoilt file counts as a
 * missing one: neither has any content to compare.
 */
export function combinedHash(tables: readonly TableDigest[], files: readonly FileDigest[]): string {
  const lines = [
    ...tables.map(({ name, rows, sha256 }) => `table ${name} ${rows} ${sha256}`),
    ...files.map(
      ({ sha256, size, state }) => `file ${sha256} ${size} ${state === 'whole' ? 'whole' : 'lacking'}`,
    ),
  ].sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** The files that the database knows of, by their hash. */
export async function listFiles(
  client: pg.ClientBase,
): Promise<{ readonly sha256: string; readonly size: number }[]> {
  const { rows } = await client.query(
    'select sha256, size::float8 as size from stored_file order by sha256 collate "C"',
  )
  return rows
}

/** Looks at every byte of a file in the store. */
export async function digestFile(
  files: Files,
  { sha256, size }: { readonly sha256: string; readonly size: number },
): Promise<FileDigest> {
  if (!(await files.has(sha256))) return { sha256, size, state: 'missing' }
  return { sha256, size, state: (await files.damaged(sha256)) ? 'damaged' : 'whole' }
}

/**
 * The hash of everything kept: SHA-256 over the rows of every table in the order of its primary key, and over the stored
 * files. Equal hashes mean equal content, whatever the machine and the version of PostgreSQL. Reads in one snapshot.
 */
export async function contentHash(client: pg.ClientBase, files: Files): Promise<string> {
  await prepareSession(client)
  await client.query('begin isolation level repeatable read read only')
  try {
    const tables: TableDigest[] = []
    for (const table of await listTables(client)) tables.push(await copyTableOut(client, table))
    const kept: FileDigest[] = []
    for (const file of await listFiles(client)) kept.push(await digestFile(files, file))
    return combinedHash(tables, kept)
  } finally {
    await client.query('rollback')
  }
}
