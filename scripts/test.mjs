import { chromium } from './chromium.mjs'
import { install, run } from './install.mjs'
import { hasPostgresql15, startPostgresql15 } from './postgresql-15.mjs'
import { vitest } from './vitest.mjs'

const CHECKS = [
  ['formatting and lint', 'biome', ['ci', '--error-on-warnings', '.']],
  ['types', 'tsc', ['--project', '.']],
  ['types of the workspace', 'tsc', ['--project', 'apps/web']],
  ['types of the journeys', 'tsc', ['--project', 'journeys']],
  ['layers', 'depcruise', ['packages', 'apps', 'bench', '--output-type', 'err']],
  ['dead code', 'knip', []],
  ['file sizes', 'node', ['scripts/file-sizes.mjs']],
]

install()
const total = { passed: 0, failed: 0, skipped: 0 }
const allFailures = []
const count = ({ passed, failed, skipped, failures = [] }) => {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  allFailures.push(...failures)
}

for (const [title, command, words] of CHECKS) {
  process.stdout.write(`\n▸ ${title}\n`)
  const ok = run(command, words) === 0
  count({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, failures: ok ? [] : [title] })
  if (!ok) process.stdout.write(`✗ ${title}\n`)
}

process.stdout.write('\n▸ tests of code and server\n')
count(vitest(['code', 'server']))

process.stdout.write('\n▸ journeys through the browser\n')
const browser = chromium()
if (browser === undefined) {
  process.stdout.write('Không có Chromium: bỏ qua. / No Chromium: left out. (apt-get install chromium)\n')
  total.skipped++
} else count(vitest(['journeys'], { CHROMIUM: browser }))

// What speaks the dialect most; `npm run test:postgresql15` runs all of the server's tests there.
const OLDER = ['constraints', 'platform/database', 'audit', 'organisation', 'jobs', 'pipeline']

process.stdout.write('\n▸ tests of the server on PostgreSQL 15\n')
if (hasPostgresql15()) {
  const { url, stop } = startPostgresql15()
  count(vitest(['server'], { DATABASE_URL: url }, OLDER))
  stop()
} else {
  process.stdout.write(
    'Không có PostgreSQL 15: bỏ qua. / No PostgreSQL 15: left out. (apt-get install postgresql-15)\n',
  )
  total.skipped++
}

// Named once more at the end, where people look.
for (const failure of allFailures) process.stdout.write(`\n✗ ${failure}\n`)

const { passed, failed, skipped } = total
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exit(failed === 0 ? 0 : 1)
