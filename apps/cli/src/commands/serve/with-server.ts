import { EXIT, Refusal } from '../../exit-code.ts'

/** The server as a library. Loaded only by the commands that need it: it is large, and the others are quick. */
export type ServerLibrary = typeof import('@openpar/server')

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
  const server = await import('@openpar/server')
  try {
    return await work(server, server.readConfiguration(environment))
  } catch (error) {
    const failure = server.asStartFailure(error)
    if (!(failure instanceof server.StartFailure)) throw error
    const isUsage = error instanceof server.ConfigurationFault
    throw new Refusal(isUsage ? EXIT.usage : EXIT.unexpected, failure.vi, failure.en)
  }
}
