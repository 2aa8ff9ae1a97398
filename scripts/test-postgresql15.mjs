import { install } from './install.mjs'
import { hasPostgresql15, startPostgresql15 } from './postgresql-15.mjs'
import { vitest } from './vitest.mjs'

install()
if (!hasPostgresql15()) {
  process.stderr.write(
    'Chưa cài PostgreSQL 15. / PostgreSQL 15 is not installed. (apt-get install postgresql-15)\n',
  )
  process.exit(1)
}
const { url, stop } = startPostgresql15()
const { passed, failed, skipped } = vitest(['server'], { DATABASE_URL: url })
stop()
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`)
process.exit(failed === 0 ? 0 : 1)
