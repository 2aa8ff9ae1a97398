import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { StartFailure } from '../start-failure.ts'
import { listTables, type Table } from './list-tables.ts'
import type { Manifest } from './manifest.ts'
import { prepareSession } from './prepare-session.ts'

type Part = Manifest['tables'][number]

/** Loads the rows of tables, in one transaction that the caller ends. */
export interface TableLoader {
  readonly load: (part: Part, content: Readable) => Promise<void>
  /** Puts triggers and sequences back as they are to be. */
  readonly finish: (sequences: Manifest['sequences']) => Promise<void>
}

const quoted = pg.escapeIdentifier

/** The same tables with the same columns, whatever their order in the backup. */
function checkShape(tables: readonly Table[], parts: readonly Part[]): void {
  const shape = (list: readonly { readonly name: string; readonly columns: readonly string[] }[]) =>
    list.map(({ name, columns }) => `${name}(${[...columns].sort().join()})`).sort()
  if (shape(tables).join() === shape(parts).join()) return
  throw new StartFailure({
    vi: 'Các bảng trong bản sao lưu không khớp với phiên bản OpenPAR này.',
    en: 'The tables of the backup are not those of this version of OpenPAR.',
  })
}

/**
 * Readies migrated, unused tables for the rows of a backup. The triggers of the tables rest meanwhile: rows come with the places in chains, hashes and
 * search words they had, and append-only tables lose what migrations may have put in. Foreign keys hold all the time.
 */
export async function prepareTables(client: pg.ClientBase, manifest: Manifest): Promise<TableLoader> {
  await prepareSession(client)
  const tables = await listTables(client)
  checkShape(tables, manifest.tables)
  const each = async (sql: (table: string) => string) => {
    for (const { name } of tables) await client.query(sql(quoted(name)))
  }
  await each((table) => `alter table ${table} disable trigger user`)
  await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')}`)
  return {
    load: async ({ name, columns, rows }, content) => {
      const target = client.query(
        from(`copy ${quoted(name)} (${columns.map((column) => quoted(column)).join(', ')}) from stdin`),
      )
      await pipeline(content, target)
      if (target.rowCount !== rows)
        throw new Error(`table ${name}: ${target.rowCount} rows came in, not ${rows}`)
    },
    finish: async (sequences) => {
      await client.query('set constraints all immediate')
      await each((table) => `alter table ${table} enable trigger user`)
      for (const { name, lastValue, isCalled } of sequences) {
        await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), lastValue, isCalled])
      }
    },
  }
}
