import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { EXIT, Refusal } from '../../exit-code.ts'

/** The server as a library. Loaded only by the commands that need it: it is large, and the others are quick. */
export type ServerLibrary = typeof import('@openpar/server')

/** Compiled code of earlier starts: the server has over a thousand files. Does nothing where the folder cannot be written to. */
const COMPILED = fileURLToPath(new URL('../../../../../node_modules/.cache/compiled', import.meta.url))

async function loadServer(): Promise<ServerLibrary> {
  enableCompileCache(COMPILED)
  return import('@openpar/server')
}

/**
 * Runs a command that works with the server's data, with the configuration in the environment.
 * @throws Refusal in place of failures that people can mend.
 */
export async function withServer<Outcome>(
  work: (
    server: ServerLibrary,
    configuration: ReturnType<ServerLibrary['readConfiguration']>,
  ) => Promise<Outcome>,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Outcome> {
  const server = await loadServer()
  try {
    return await work(server, server.readConfiguration(environment))
  } catch (error) {
    const failure = server.asStartFailure(error)
    if (!(failure instanceof server.StartFailure)) throw error
    const isUsage = error instanceof server.ConfigurationFault
    throw new Refusal(isUsage ? EXIT.usage : EXIT.unexpected, failure.vi, failure.en)
  }
}
