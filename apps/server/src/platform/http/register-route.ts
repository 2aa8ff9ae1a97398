import { type Actor, may } from '@openpar/domain/people'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../database/connect.ts'
import { worthRepeating } from '../errors/database-problem.ts'
import { Problem } from '../errors/problem.ts'
import type { Context, Dependencies } from './context.ts'
import { createContext, type Progress } from './create-context.ts'
import { claim, type RequestKey, remember, requestKey } from './remember-answer.ts'
import { isChanging, type Route } from './route.ts'
import { refuseForeignOrigin } from './same-origin.ts'
import { languageOf } from './send-problem.ts'
import { validate } from './validate.ts'

/** Says who sent a request: by session cookie or access token; `undefined` for a visitor. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | undefined>

const ATTEMPTS = 3

/** Puts a route into the server. One that streams gets a scope in which no parser collects the body first. */
export function registerRoute(
  server: FastifyInstance,
  one: Route,
  dependencies: Dependencies,
  authenticate: Authenticate,
): void {
  if (one.streams === undefined) {
    handleRoute(server, one, dependencies, authenticate)
    return
  }
  server.register(async (inner) => {
    inner.removeAllContentTypeParsers()
    inner.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    handleRoute(inner, one, dependencies, authenticate)
  })
}

/** The steps of every request: limit, authenticate, validate, load, authorise, act, present. */
function handleRoute(
  server: FastifyInstance,
  one: Route,
  dependencies: Dependencies,
  authenticate: Authenticate,
): void {
  server.route({
    method: one.method,
    url: one.path,
    ...(one.bodyLimit === undefined ? {} : { bodyLimit: one.bodyLimit }),
    handler: async (request, reply) => {
      const visitor =
        one.right === 'public'
          ? await authenticate(request).catch(() => undefined)
          : await authenticate(request)
      authoriseAnywhere(one, visitor)
      if (one.method !== 'GET') refuseForeignOrigin(request, dependencies.configuration)
      const input = inputOf(one, request)
      if (!isChanging(one)) return answer(one, input, dependencies, dependencies.db, visitor, request, reply)
      const key = requestKey(
        request.headers['idempotency-key'],
        visitor?.person ?? null,
        `${one.method} ${one.path}`,
        input,
      )
      return change(one, input, key, dependencies, visitor, request, reply)
    },
  })
}

/** Refuses whoever holds the right nowhere, before anything of the request is looked at. */
function authoriseAnywhere(one: Route, visitor: Actor | undefined): void {
  if (one.right === 'public') return
  if (visitor === undefined) throw new Problem('sign-in-required')
  if (one.right !== 'signed-in' && !may(visitor, one.right)) throw new Problem('forbidden')
}

function inputOf(one: Route, request: FastifyRequest) {
  const language = languageOf(request)
  return {
    params: validate(one.params, request.params, 'params', language),
    query: validate(one.query, request.query, 'query', language),
    body: validate(one.body, request.body, 'body', language),
  }
}

type Checked = ReturnType<typeof inputOf>

async function perform(one: Route, input: Checked, context: Context, progress: Progress): Promise<unknown> {
  if (one.on !== undefined) {
    const resource = await one.on(input, context)
    progress.province = resource.units?.at(-1)
    if (one.right !== 'public' && one.right !== 'signed-in') context.require(one.right, resource)
  }
  return one.act(input, context)
}

async function answer(
  one: Route,
  input: Checked,
  dependencies: Dependencies,
  db: Database,
  visitor: Actor | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const progress: Progress = { province: undefined, recorded: 0 }
  const context = createContext(dependencies, db, visitor, request, reply, progress)
  const result = await perform(one, input, context, progress)
  if (one.answer === 'raw') return reply
  return present(result, reply)
}

function present(result: unknown, reply: FastifyReply): unknown {
  if (result === undefined) return reply.code(204).send()
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(result))
}

async function change(
  one: Route,
  input: Checked,
  key: RequestKey,
  dependencies: Dependencies,
  visitor: Actor | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await dependencies.db.transaction().execute(async (db) => {
        const first = await claim(db, key, dependencies.now())
        if (first !== undefined) {
          reply.header('idempotency-replayed', 'true')
          return first.answer ?? undefined
        }
        const progress: Progress = { province: undefined, recorded: 0 }
        const context = createContext(dependencies, db, visitor, request, reply, progress)
        const outcome = await perform(one, input, context, progress)
        if (progress.recorded === 0) throw new Error(`${one.method} ${one.path} recorded no audit entry`)
        await remember(db, key, outcome === undefined ? 204 : 200, outcome)
        return outcome
      })
      return present(result, reply)
    } catch (error) {
      if (attempt >= ATTEMPTS || !worthRepeating(error)) throw error
    }
  }
}
