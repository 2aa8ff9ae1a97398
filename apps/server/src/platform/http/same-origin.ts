import type { FastifyRequest } from 'fastify'
import type { Configuration } from '../configuration/configuration.ts'
import { Problem } from '../errors/problem.ts'

/**
 * Refuses a changing request that a page of another site sent along with the session cookie. Programs with a token
 * send neither header and pass.
 */
export function refuseForeignOrigin(
  request: FastifyRequest,
  { publicUrl }: Pick<Configuration, 'publicUrl'>,
): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('foreign-origin')
  const { origin } = request.headers
  if (origin === undefined) return
  const own = [
    `${request.protocol}://${request.host}`,
    ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin]),
  ]
  if (!own.includes(origin)) throw new Problem('foreign-origin')
}
