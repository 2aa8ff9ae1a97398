import type { AddressInfo } from 'node:net'
import { type OpenServer, openServer } from '../open-server.ts'
import type { Configuration } from '../platform/configuration/configuration.ts'
import type { Log } from '../platform/logging/log.ts'
import type { Sentence } from '../platform/private-database/database-refusal.ts'
import { type FirstData, prepareFirstData } from './first-data.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { asStartFailure } from './start-failure.ts'

/** How long requests under way may take once the server is stopping, in milliseconds. */
const DRAIN = 15_000

export interface ServeOptions {
  readonly configuration: Configuration
  readonly log: Log
  /** Leaves a new data folder empty, for good: the set-up wizard awaits the first visitor. */
  readonly empty: boolean
  /** Told how much of the sample province is loaded, from 0 to 1, and what comes next. */
  readonly report?: (done: number, next: Sentence) => void
}

/** A server at work. */
export interface RunningServer extends FirstData {
  /** Where people reach it; absent where this process has no service `web`. */
  readonly address?: string
  readonly open: OpenServer
  /** Fulfilled when the database has gone away without being asked. */
  readonly hasLostDatabase: Promise<void>
  /** Answers requests under way, stops jobs, then the database. */
  readonly stop: () => Promise<void>
}

interface Started {
  readonly options: ServeOptions
  readonly database: OpenDatabase
  readonly open: OpenServer
}

/**
 * Starts in order: database, migrations, jobs, and the port last, so that whoever connects is served. Throws a `StartFailure` for
 * what people can mend, having stopped what had started.
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { configuration, log } = options
  try {
    const database = await openDatabase(configuration, ({ en }) => log.info(en))
    return await orClose(database.close, async () => {
      const open = await openServer(configuration, database.access, log)
      const started = { options, database, open }
      return orClose(open.close, () => running(started))
    })
  } catch (error) {
    throw asStartFailure(error)
  }
}

async function orClose<Outcome>(close: () => Promise<void>, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    await close()
    throw error
  }
}

async function running(started: Started): Promise<RunningServer> {
  const { open, database, options } = started
  const first = await prepareFirstData(open, database, options)
  const address = await listen(open, options.configuration)
  let stopping = false
  return {
    ...first,
    ...(address === undefined ? {} : { address }),
    open,
    hasLostDatabase: new Promise((resolve) => {
      database.hasEnded.then(() => stopping || resolve())
    }),
    stop: async () => {
      stopping = true
      const limit = setTimeout(() => open.server.server.closeAllConnections(), DRAIN)
      await open.close()
      clearTimeout(limit)
      await database.close()
    },
  }
}

async function listen({ server }: OpenServer, configuration: Configuration): Promise<string | undefined> {
  const { services, host, port, publicUrl } = configuration
  if (!services.includes('web')) return undefined
  await server.listen({ host, port })
  const { port: actual } = server.server.address() as AddressInfo
  const shown = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host
  return publicUrl ?? `http://${shown}:${actual}`
}
