import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { install, run } from './install.mjs'

const CHECKS = [
  ['formatting and lint', 'biome', ['ci', '--error-on-warnings', '.']],
  ['types', 'tsc', ['--project', '.']],
  ['layers', 'depcruise', ['packages', 'apps', 'bench', '--output-type', 'err']],
  ['dead code', 'knip', []],
  ['file sizes', 'node', ['scripts/file-sizes.mjs']],
]

install()
let passed = 0
let failed = 0
for (const [title, command, words] of CHECKS) {
  process.stdout.write(`\n▸ ${title}\n`)
  if (run(command, words) === 0) passed++
  else {
    failed++
    process.stdout.write(`✗ ${title}\n`)
  }
}

process.stdout.write('\n▸ tests\n')
const report = join(tmpdir(), `openpar-tests-${process.pid}.json`)
const status = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
let skipped = 0
try {
  const tests = JSON.parse(readFileSync(report, 'utf8'))
  passed += tests.numPassedTests
  failed += tests.numFailedTests
  skipped = tests.numPendingTests + tests.numTodoTests
  // A suite that cannot even start counts as one failure.
  if (status !== 0 && tests.numFailedTests === 0) failed++
} catch {
  failed++
}
rmSync(report, { force: true })
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exit(failed === 0 ? 0 : 1)
