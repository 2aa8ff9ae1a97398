import type { FastifyError, FastifyInstance } from 'fastify'
import { databaseProblem } from '../errors/database-problem.ts'
import { Problem, type ProblemKind } from '../errors/problem.ts'
import { sendProblem } from './send-problem.ts'

/** What a failure of Fastify itself means. */
function frameworkProblem(error: FastifyError, bodyLimit: number): Problem | undefined {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('too-large', { most: bodyLimit })
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem('unsupported-type')
  if (error.statusCode === 429) return new Problem('too-many-requests', { seconds: 60 })
  if (error.statusCode === 404) return new Problem('not-found')
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new Problem('unreadable-body')
  }
  return undefined
}

/** The outermost place: decides what leaves the server when something fails. */
export function refuseErrors(server: FastifyInstance, problems: Readonly<Record<string, ProblemKind>>): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const known =
      error instanceof Problem
        ? error
        : (databaseProblem(error) ?? frameworkProblem(error, request.routeOptions.bodyLimit ?? 1_048_576))
    if (known === undefined) request.log.error({ error }, 'unexpected failure')
    return sendProblem(known ?? new Problem('unexpected-failure'), problems, request, reply)
  })
  server.setNotFoundHandler((request, reply) =>
    sendProblem(new Problem('not-found'), problems, request, reply),
  )
}
