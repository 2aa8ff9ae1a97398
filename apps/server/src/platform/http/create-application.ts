import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type pg from 'pg'
import { platformProblems } from '../errors/platform-problems.ts'
import type { ProblemKind } from '../errors/problem.ts'
import type { Dependencies } from './context.ts'
import type { EventHub } from './event-hub.ts'
import type { Feature } from './feature.ts'
import { refuseErrors } from './refuse-errors.ts'
import { type Authenticate, registerRoute } from './register-route.ts'
import { registerEvents } from './system/events-route.ts'
import { registerHealth } from './system/health.ts'
import { registerMetrics } from './system/metrics.ts'
import { openApi } from './system/open-api.ts'
import { registerWorkspace } from './system/workspace-files.ts'

/** Every failure that the server tells, by its stable code. */
export function problemsOf(features: readonly Feature[]): Readonly<Record<string, ProblemKind>> {
  return Object.assign({}, platformProblems, ...features.map(({ problems }) => problems))
}

const CONTENT_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    // The preview of PDF decodes some scans with WebAssembly; this allows that and no eval.
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    // Mantine and charts set style attributes.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
}

/** What the application stands on. */
export interface Ground extends Dependencies {
  readonly pool: pg.Pool
  readonly hub: EventHub
  readonly authenticate: Authenticate
  readonly version: string
}

/** The server of the features, not yet listening. */
export async function createApplication(
  features: readonly Feature[],
  ground: Ground,
): Promise<FastifyInstance> {
  const { configuration, log } = ground
  const server = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: configuration.trustProxy,
    bodyLimit: 1_048_576,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 500 },
    return503OnClosing: true,
  })
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.header('cache-control', 'no-store')
  })
  server.addHook('onResponse', async (request, reply) => {
    // The pattern of the route, not the address: an address may hold names.
    const line = {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
    }
    const ms = Math.round(reply.elapsedTime)
    if (request.routeOptions.logLevel !== 'warn') request.log.info({ ...line, ms }, 'answered')
  })
  refuseErrors(server, problemsOf(features))
  await server.register(helmet, {
    contentSecurityPolicy: CONTENT_POLICY,
    strictTransportSecurity: configuration.publicUrl?.startsWith('https:') === true,
    crossOriginEmbedderPolicy: false,
  })
  await server.register(rateLimit, { max: configuration.requestsPerMinute, timeWindow: '1 minute' })
  await server.register(compress, {
    threshold: 4096,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  registerHealth(server, ground.pool)
  registerMetrics(server, ground.pool, configuration)
  await registerDocument(server, features, ground.version)
  registerEvents(server, ground.hub, ground.authenticate)
  for (const { routes } of features)
    for (const one of routes) registerRoute(server, one, ground, ground.authenticate)
  for (const { plugin } of features)
    if (plugin !== undefined) await server.register((inner) => plugin(inner, ground))
  await registerWorkspace(server)
  return server
}

async function registerDocument(
  server: FastifyInstance,
  features: readonly Feature[],
  version: string,
): Promise<void> {
  const document = openApi(features, version)
  server.get('/api/openapi.json', async () => document)
  await server.register(swagger, { mode: 'static', specification: { document: document as never } })
  await server.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: true,
    uiConfig: { docExpansion: 'none' },
  })
}
