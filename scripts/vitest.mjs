import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pinnedEnvironment, run } from './install.mjs'

/** Runs test projects, or their files whose path holds one of `parts`, and counts: a suite that cannot even start is one failure. */
export function vitest(projects, environment = {}, parts = []) {
  const report = join(tmpdir(), `openpar-tests-${process.pid}-${Date.now()}.json`)
  const words = [
    'run',
    ...parts,
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const status = run('vitest', words, { env: { ...pinnedEnvironment(), ...environment } })
  try {
    const tests = JSON.parse(readFileSync(report, 'utf8'))
    const failed = tests.numFailedTests + (status !== 0 && tests.numFailedTests === 0 ? 1 : 0)
    return { passed: tests.numPassedTests, failed, skipped: tests.numPendingTests + tests.numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(report, { force: true })
  }
}
