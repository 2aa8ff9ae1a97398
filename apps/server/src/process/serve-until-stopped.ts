import { releaseStartUpMemory } from './release-start-up-memory.ts'
import { type RunningServer, type ServeOptions, serve } from './serve.ts'
import { asStartFailure } from './start-failure.ts'
import { untilAskedToStop } from './until-asked-to-stop.ts'

/**
 * Serves until the process is asked to stop. `ready` is called once people can come. Answers the exit code: 0 when it stopped as
 * asked, 1 when the database went away. A second signal ends the process at once with 1; the database then stops by itself.
 */
export async function serveUntilStopped(
  options: ServeOptions,
  ready: (server: RunningServer) => void,
): Promise<number> {
  const { log } = options
  const wish = untilAskedToStop(() => {
    log.warn('asked to stop again: leaving at once')
    process.exit(1)
  })
  try {
    const server = await serve(options)
    log.info({ address: server.address, services: options.configuration.services }, 'ready')
    ready(server)
    releaseStartUpMemory()
    const reason = await Promise.race([wish.asked, server.hasLostDatabase])
    if (reason === undefined) log.fatal('the database has gone away')
    else log.info({ signal: reason }, 'stopping')
    await server.stop().catch((error: unknown) => {
      if (reason !== undefined) throw error
    })
    log.info('stopped')
    return reason === undefined ? 1 : 0
  } catch (error) {
    throw asStartFailure(error)
  } finally {
    wish.ignore()
  }
}
