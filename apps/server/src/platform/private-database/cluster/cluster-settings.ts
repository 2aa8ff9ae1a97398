import type { Access } from './access.ts'

/** Roles of the database. The superuser only makes the other two, repairs and restores. */
export const ROLES = { superuser: 'postgres', owner: 'openpar_owner', app: 'openpar_app' } as const
export const DATABASE_NAME = 'openpar'

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/**
 * `postgresql.conf`, for two cores shared with the server. Nothing acknowledged is ever lost (fsync, synchronous_commit), and the log of the
 * database holds no personal data: neither statements nor the values of rows.
 */
export function postgresqlConf(access: Access, logFolder: string): string {
  const reach =
    access.kind === 'socket'
      ? { listen_addresses: "''", unix_socket_directories: quoted(access.folder), port: '5432' }
      : { listen_addresses: "'127.0.0.1'", unix_socket_directories: "''", port: String(access.port) }
  const settings = {
    ...reach,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '128MB',
    effective_cache_size: '512MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    random_page_cost: '1.1',
    max_parallel_workers_per_gather: '0',
    jit: 'off',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    min_wal_size: '80MB',
    max_wal_size: '1GB',
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    lc_messages: "'C'",
    logging_collector: 'on',
    log_directory: quoted(logFolder),
    log_filename: "'postgresql-%a.log'",
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_line_prefix: "'%m [%p] %u '",
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`)
  const heading = '# Written by OpenPAR at every start. Own settings: ALTER SYSTEM SET.'
  return [heading, ...lines, ''].join('\n')
}

/** `pg_hba.conf`: through the socket the system tells who connects; through the loopback a password does. */
export function pgHbaConf({ kind }: Access): string {
  return kind === 'socket' ? 'local all all peer map=openpar\n' : 'host all all 127.0.0.1/32 scram-sha-256\n'
}

/** `pg_ident.conf`: the users of the system that may be any of our roles. */
export function pgIdentConf(users: readonly string[]): string {
  return users.flatMap((user) => Object.values(ROLES).map((role) => `openpar "${user}" ${role}\n`)).join('')
}
