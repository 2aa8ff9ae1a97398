import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { chooseLanguage } from '../language/language.ts'
import { api, apiPath } from './api.ts'
import { type ProblemError, sentenceOf } from './problem-error.ts'

type Call = { url: string; method: string; headers: Record<string, string>; body: string | null }

/** A fetch that gives the answers one after the other; an `Error` is a lost connection. */
function answering(...answers: (Response | Error)[]): Call[] {
  const calls: Call[] = []
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    calls.push({
      url,
      method: request.method!,
      headers: request.headers as Record<string, string>,
      body: request.body as string | null,
    })
    const answer = answers[calls.length - 1]
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('no answer left')
    return answer
  })
  return calls
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const lost = () => new TypeError('Failed to fetch')

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  vi.restoreAllMocks()
  chooseLanguage('vi')
})

const Unit = z.object({ name: z.string() })

test('a read names the language of the screen and carries no idempotency key', async () => {
  chooseLanguage('en')
  const calls = answering(json({ name: 'Sở Tài chính' }))
  expect(await api.get('/api/units/1', Unit, { query: { on: '2026-01-01' } })).toEqual({
    name: 'Sở Tài chính',
  })
  expect(calls[0]).toMatchObject({ url: '/api/units/1?on=2026-01-01', method: 'GET', body: null })
  expect(calls[0]!.headers).toMatchObject({ 'Accept-Language': 'en' })
  expect(calls[0]!.headers).not.toHaveProperty('Idempotency-Key')
})

test('a change lost twice on the way is sent three times under one key', async () => {
  vi.useFakeTimers()
  const calls = answering(lost(), lost(), json({ name: 'Sở Y tế' }))
  const answer = api.post('/api/units', Unit, { name: 'Sở Y tế' })
  await vi.runAllTimersAsync()
  expect(await answer).toEqual({ name: 'Sở Y tế' })
  expect(calls).toHaveLength(3)
  expect(new Set(calls.map((call) => call.headers['Idempotency-Key'])).size).toBe(1)
  expect(z.uuidv7().safeParse(calls[0]!.headers['Idempotency-Key']).success).toBe(true)
  expect(calls[2]!.body).toBe('{"name":"Sở Y tế"}')
})

test('a server lost three times is a problem in words, status 0', async () => {
  vi.useFakeTimers()
  answering(lost(), lost(), lost())
  const answer = api.get('/api/units', Unit).catch((problem: ProblemError) => problem)
  await vi.runAllTimersAsync()
  expect(await answer).toMatchObject({ code: 'unreachable', status: 0 })
})

test('a refusal is not repeated and keeps code, both sentences and what came with it', async () => {
  const refusal = {
    status: 409,
    code: 'stale-edit',
    vi: 'Đã có người sửa.',
    en: 'Edited.',
    current: { version: 3 },
  }
  const calls = answering(json(refusal, 409))
  const problem: ProblemError = await api.patch('/api/units/1', Unit, { version: 2 }).catch((error) => error)
  expect(problem).toMatchObject({ code: 'stale-edit', status: 409, more: { current: { version: 3 } } })
  expect(sentenceOf(problem, 'vi')).toBe('Đã có người sửa.')
  expect(sentenceOf(problem, 'en')).toBe('Edited.')
  expect(calls).toHaveLength(1)
})

test('a refusal that is no problem document still has a status and words', async () => {
  answering(new Response('<html>Bad gateway</html>', { status: 502 }))
  await expect(api.get('/api/units', Unit)).rejects.toMatchObject({ code: 'unexpected-answer', status: 502 })
})

test('an answer outside the schema is a problem, never passed on', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  answering(json({ title: 'no name' }))
  await expect(api.get('/api/units/1', Unit)).rejects.toMatchObject({
    code: 'unexpected-answer',
    status: 200,
  })
})

test('an empty answer is read as undefined', async () => {
  answering(new Response(null, { status: 204 }))
  expect(await api.delete('/api/units/1', z.undefined())).toBeUndefined()
})

test('a query leaves out what is missing, keeps zero and false, and repeats lists', () => {
  expect(apiPath('/api/units', { search: '', kind: null, page: 0, open: false, id: ['a', 'b'] })).toBe(
    '/api/units?page=0&open=false&id=a&id=b',
  )
})
