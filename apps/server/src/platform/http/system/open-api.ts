import { z } from 'zod'
import { isChanging, type Route } from '../route.ts'

const schemaOf = (form: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(form, { target: 'draft-2020-12', unrepresentable: 'any', io })

function parametersOf(form: z.ZodType | undefined, place: 'path' | 'query'): object[] {
  if (form === undefined) return []
  const schema = schemaOf(form, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(schema.properties ?? {}).map(([name, inner]) => ({
    name,
    in: place,
    required: place === 'path' || (schema.required ?? []).includes(name),
    schema: inner,
  }))
}

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Mã của yêu cầu (UUIDv7); gửi lại cùng mã thì nhận lại câu trả lời đầu tiên.',
  schema: { type: 'string', format: 'uuid' },
}

function operationOf(one: Route, feature: string): object {
  const content =
    one.streams !== undefined
      ? { [one.streams]: {} }
      : one.body !== undefined && { 'application/json': { schema: schemaOf(one.body, 'input') } }
  const body = content === false ? {} : { requestBody: { content } }
  const answer =
    one.answer === 'raw' || one.answer instanceof z.ZodVoid
      ? {}
      : { content: { 'application/json': { schema: schemaOf(one.answer, 'input') } } }
  return {
    operationId: `${one.method.toLowerCase()}${one.path.replace(/[/:-]+(\w)/g, (_, c: string) => c.toUpperCase())}`,
    tags: [feature],
    summary: one.summary.vi,
    description: `${one.summary.en}. ${one.right === 'public' || one.right === 'signed-in' ? one.right : `Right: ${one.right}`}.`,
    parameters: [
      ...parametersOf(one.params, 'path'),
      ...parametersOf(one.query, 'query'),
      ...(isChanging(one) ? [KEY] : []),
    ],
    ...body,
    ...(one.right === 'public' ? { security: [] } : {}),
    responses: {
      200: { description: 'OK', ...answer },
      default: {
        description: 'RFC 9457',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'vi', 'en', 'request'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    vi: { type: 'string' },
    en: { type: 'string' },
    request: { type: 'string' },
  },
}

/** The OpenAPI 3.1 document of the routes, from the same schemas that check requests. */
export function openApi(
  features: readonly { readonly name: string; readonly routes: readonly Route[] }[],
  version: string,
) {
  const paths: Record<string, Record<string, object>> = {}
  for (const { name, routes } of features) {
    for (const one of routes) {
      const path = one.path.replace(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [one.method.toLowerCase()]: operationOf(one, name) }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'OpenPAR',
      version,
      description: 'Giao diện lập trình của OpenPAR. Mọi thời điểm theo UTC, mọi ngày theo giờ Việt Nam.',
    },
    security: [{ token: [] }, { session: [] }],
    tags: features.map(({ name }) => ({ name })),
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'openpar.session_token' },
      },
    },
  }
}
