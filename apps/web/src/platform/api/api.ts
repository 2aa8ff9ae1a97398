import type { z } from 'zod'
import { currentLanguage } from '../language/language.ts'
import { newId } from './new-id.ts'
import { ProblemError, problemFrom, signInRequired, unexpectedAnswer, unreachable } from './problem-error.ts'
import { markSignedOut } from './signed-out.ts'

type Scalar = string | number | boolean

/** Query of a request; null, undefined and '' are left out, lists are repeated. */
export type Query = Readonly<Record<string, Scalar | readonly Scalar[] | null | undefined>>

type RequestOptions = { readonly query?: Query; readonly signal?: AbortSignal }
type ChangeOptions = RequestOptions & {
  /** The key of this action; give the same one when a person repeats an action whose answer was lost. */
  readonly key?: string
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Pauses before the second and third attempt when the network fails, in milliseconds. */
const pauses = [400, 1600]

/** A path of the API with its query: `/api/units?search=so`. */
export function apiPath(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const written = search.toString()
  return written === '' ? path : `${path}?${written}`
}

async function send(url: string, request: RequestInit): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await fetch(url, request)
    } catch (error) {
      if (request.signal?.aborted) throw error
      const pause = pauses[attempt]
      if (pause === undefined) throw unreachable()
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function ask<Schema extends z.ZodType>(
  method: Method,
  path: string,
  schema: Schema,
  body: unknown,
  { query, signal, key }: ChangeOptions,
): Promise<z.output<Schema>> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': currentLanguage() }
  if (method !== 'GET') headers['Idempotency-Key'] = key ?? newId()
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  const response = await send(apiPath(path, query), {
    method,
    headers,
    credentials: 'same-origin',
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
  })
  const answer = await bodyOf(response)
  if (!response.ok) {
    const problem = problemFrom(response.status, answer)
    if (problem.code === signInRequired) markSignedOut(true)
    throw problem
  }
  const read = schema.safeParse(answer)
  if (read.success) return read.data
  console.error(`${method} ${path} answered outside its schema`, read.error.issues)
  throw new ProblemError('unexpected-answer', response.status, unexpectedAnswer(response.status), {
    issues: read.error.issues,
  })
}

/**
 * The API of the server, same origin, by its full paths (`/api/units`). Answers are checked by the schema. Changes carry
 * an `Idempotency-Key` that stays the same over the repeats after a lost connection, so nothing happens twice.
 * Throws `ProblemError` for every refusal, for an answer outside the schema, and when the server cannot be reached
 * after three attempts. `sign-in-required` also brings the sign-in over
 * the page; what was on it stays.
 */
export const api = {
  get: <Schema extends z.ZodType>(path: string, schema: Schema, options: RequestOptions = {}) =>
    ask('GET', path, schema, undefined, options),
  post: <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    body?: unknown,
    options: ChangeOptions = {},
  ) => ask('POST', path, schema, body, options),
  put: <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    body?: unknown,
    options: ChangeOptions = {},
  ) => ask('PUT', path, schema, body, options),
  patch: <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    body?: unknown,
    options: ChangeOptions = {},
  ) => ask('PATCH', path, schema, body, options),
  delete: <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    body?: unknown,
    options: ChangeOptions = {},
  ) => ask('DELETE', path, schema, body, options),
}
