import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { Problem } from '../../errors/problem.ts'

/** `GET /healthz`: the process lives. `GET /readyz`: it can serve: the database answers and nobody is stopping it. */
export function registerHealth(server: FastifyInstance, pool: pg.Pool): void {
  let stopping = false
  server.addHook('preClose', async () => {
    stopping = true
  })
  server.get('/healthz', { logLevel: 'warn' }, async () => ({ alive: true }))
  server.get('/readyz', { logLevel: 'warn' }, async () => {
    if (stopping) throw new Problem('not-ready')
    await pool.query('select 1').catch(() => {
      throw new Problem('not-ready')
    })
    return { ready: true }
  })
}
