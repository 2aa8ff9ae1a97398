import type { FastifyInstance, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Configuration } from '../../configuration/configuration.ts'
import { Problem } from '../../errors/problem.ts'

function mayRead(request: FastifyRequest, { metricsToken }: Configuration): boolean {
  if (metricsToken === undefined) return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)
  return request.headers.authorization === `Bearer ${metricsToken}`
}

/** Measures every request by route and status, and the process; told at `GET /metrics` in the Prometheus format. */
export function registerMetrics(server: FastifyInstance, pool: pg.Pool, configuration: Configuration): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'openpar_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  new Gauge({
    name: 'openpar_database_connections',
    help: 'Connections of the pool, by state',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    seconds.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    )
  })
  server.get('/metrics', { logLevel: 'warn' }, async (request, reply) => {
    if (!mayRead(request, configuration)) throw new Problem('forbidden')
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
