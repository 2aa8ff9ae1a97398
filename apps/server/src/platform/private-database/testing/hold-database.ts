import pg from 'pg'
import { DatabaseRefusal } from '../database-refusal.ts'
import { startPrivateDatabase } from '../start-private-database.ts'

/** Program of the tests: starts the database of a folder, tells so, and with `write` inserts rows, telling of each acknowledged one. */
const [folder = '', task] = process.argv.slice(2)

function tell(event: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(event)}\n`)
}

try {
  const database = await startPrivateDatabase({ folder, log: ({ en }) => tell({ log: en }) })
  process.once('SIGTERM', () => database.stop())
  tell({ ready: database.ownerUrl, pid: database.pid })
  if (task === 'write') {
    const client = new pg.Client(database.ownerUrl)
    await client.connect()
    await client.query('create table if not exists written (id bigint primary key)')
    const { rows } = await client.query('select coalesce(max(id), 0) as last from written')
    for (let id = Number(rows[0].last) + 1; ; id++) {
      await client.query('insert into written values ($1)', [id])
      tell({ written: id })
    }
  }
} catch (error) {
  if (!(error instanceof DatabaseRefusal)) throw error
  tell({ refused: error.code, vi: error.vi, en: error.en, detail: error.detail })
}
