import { SystemHealth } from '@openpar/domain/system'
import { sql } from 'kysely'
import { route } from '../platform/http/route.ts'

export const readHealth = route({
  method: 'GET',
  path: '/api/system',
  summary: { vi: 'Tình trạng hệ thống', en: 'Health of the system' },
  right: 'system.read',
  answer: SystemHealth,
  act: async (_input, { db, configuration }) => {
    const { rows } = await sql<{ version: string; bytes: number; waiting: number; failed: number }>`
      select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
        (select count(*) from pgboss.job where state in ('created', 'retry', 'active')) as waiting,
        (select count(*) from pgboss.job where state = 'failed') as failed`.execute(db)
    const [row] = rows
    if (row === undefined) throw new Error('the database answered no row')
    return {
      database: { version: row.version, bytes: row.bytes },
      jobs: { waiting: row.waiting, failed: row.failed },
      mail: configuration.mailUrl !== undefined,
      scanner: configuration.scanner !== undefined,
      memoryBytes: process.memoryUsage.rss(),
      uptime: Math.round(process.uptime()),
    }
  },
})
