import type { FastifyReply, FastifyRequest } from 'fastify'
import { platformProblems } from '../errors/platform-problems.ts'
import { fillSentence, type Language, Problem, type ProblemKind } from '../errors/problem.ts'

/** The language a request asks for: Vietnamese unless it prefers English. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = request.headers['accept-language']
  return wanted !== undefined && /^\s*en\b/i.test(wanted) ? 'en' : 'vi'
}

/** What goes out for a failure: RFC 9457, with the sentence in both languages. */
function problemBody(kind: ProblemKind, problem: Problem, request: FastifyRequest): object {
  const details = { request: request.id, ...problem.details }
  const vi = fillSentence(kind.vi, details)
  const en = fillSentence(kind.en, details)
  return {
    type: `urn:openpar:problem:${problem.code}`,
    title: languageOf(request) === 'en' ? en : vi,
    status: kind.status,
    code: problem.code,
    vi,
    en,
    request: request.id,
    details: problem.details,
    ...problem.extensions,
  }
}

/** Answers a request with a failure; a code that is not on the list is our own mistake. */
export function sendProblem(
  problem: Problem,
  problems: Readonly<Record<string, ProblemKind>>,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const listed = problems[problem.code]
  const told = listed === undefined ? new Problem('unexpected-failure') : problem
  const kind = listed ?? platformProblems['unexpected-failure']
  if (listed === undefined) request.log.error({ code: problem.code }, 'problem code is not on the list')
  if (typeof problem.details.seconds === 'number') reply.header('retry-after', problem.details.seconds)
  return reply
    .code(kind.status)
    .type('application/problem+json; charset=utf-8')
    .send(problemBody(kind, told, request))
}
