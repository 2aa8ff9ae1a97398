import type { z } from 'zod'
import { apiPath, type Query } from '../../platform/api/api.ts'
import { problemFrom, unreachable } from '../../platform/api/problem-error.ts'
import { currentLanguage } from '../../platform/language/language.ts'

async function ask(path: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(path, { credentials: 'same-origin', ...request }).catch(() => {
    throw unreachable()
  })
  if (answer.ok) return answer
  throw problemFrom(answer.status, await answer.json().catch(() => undefined))
}

/** Sends a file as the body of a request. @throws ProblemError for every refusal */
export async function sendFile<Schema extends z.ZodType>(
  method: 'PUT' | 'POST',
  path: string,
  query: Query,
  file: File,
  schema: Schema,
  key: string,
): Promise<z.output<Schema>> {
  const headers = {
    Accept: 'application/json',
    'Accept-Language': currentLanguage(),
    'Content-Type': 'application/octet-stream',
    'Idempotency-Key': key,
  }
  const answer = await ask(apiPath(path, query), { method, headers, body: file })
  return schema.parse(await answer.json())
}

function nameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return encoded === undefined ? 'openpar' : decodeURIComponent(encoded)
}

/** Saves what an address answers as a file on the reader's machine. @throws ProblemError for every refusal */
export async function saveFile(path: string): Promise<void> {
  const answer = await ask(path, { headers: { 'Accept-Language': currentLanguage() } })
  const url = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = nameIn(answer.headers.get('content-disposition'))
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
