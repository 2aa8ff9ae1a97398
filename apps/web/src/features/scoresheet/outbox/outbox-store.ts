import type { QueuedAction } from './queued-action.ts'

/** Where unsent actions outlive the page. */
export interface OutboxStore {
  list(scope: string): Promise<readonly QueuedAction[]>
  /** How many wait in each scope of a person. */
  count(person: string): Promise<ReadonlyMap<string, number>>
  has(id: string): Promise<boolean>
  put(item: QueuedAction): Promise<void>
  remove(id: string): Promise<void>
}

const DATABASE = 'openpar-scoresheets'
const ACTIONS = 'actions'

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => {
      const actions = request.result.createObjectStore(ACTIONS, { keyPath: 'id' })
      actions.createIndex('scope', 'scope')
      actions.createIndex('person', 'person')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

const actions = async (mode: IDBTransactionMode) =>
  (await open()).transaction(ACTIONS, mode, { durability: 'strict' }).objectStore(ACTIONS)

/** On this machine, in the browser's own database. */
export const browserStore: OutboxStore = {
  list: async (scope) => asked((await actions('readonly')).index('scope').getAll(scope)),
  count: async (person) => {
    const all: readonly QueuedAction[] = await asked(
      (await actions('readonly')).index('person').getAll(person),
    )
    return new Map([...Map.groupBy(all, ({ scope }) => scope)].map(([scope, list]) => [scope, list.length]))
  },
  has: async (id) => (await asked((await actions('readonly')).count(id))) > 0,
  put: async (item) => void (await asked((await actions('readwrite')).put(item))),
  remove: async (id) => void (await asked((await actions('readwrite')).delete(id))),
}

/** In the page alone: where the browser keeps nothing, and in tests. */
export function memoryStore(): OutboxStore {
  const items = new Map<string, QueuedAction>()
  return {
    list: async (scope) => [...items.values()].filter((item) => item.scope === scope),
    count: async (person) => {
      const own = [...items.values()].filter((item) => item.person === person)
      return new Map([...Map.groupBy(own, ({ scope }) => scope)].map(([scope, list]) => [scope, list.length]))
    },
    has: async (id) => items.has(id),
    put: async (item) => void items.set(item.id, item),
    remove: async (id) => void items.delete(id),
  }
}
