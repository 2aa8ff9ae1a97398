import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database } from '../../platform/database/connect.ts'

const current = new AsyncLocalStorage<Database>()

/** Runs the sign-in library on `db`, which may be a transaction: what it writes is committed with it or not at all. */
export function onDatabase<T>(db: Database, work: () => Promise<T>): Promise<T> {
  return current.run(db, work)
}

/** Stands for the database that `onDatabase` names at the moment of each call; the library keeps this one for good. */
export const currentDatabase = new Proxy({} as Database, {
  get: (_, name) => {
    const db = current.getStore()
    if (db === undefined) throw new Error('The sign-in library was called outside onDatabase.')
    const member: unknown = Reflect.get(db, name, db)
    return typeof member === 'function' ? member.bind(db) : member
  },
  has: (_, name) => name in (current.getStore() ?? {}),
})
