import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pinnedEnvironment, run } from './install.mjs'

/**
 * Runs test projects, or their files whose path holds one of `parts`, and counts, with the names of what failed: a suite that
 * cannot even start is one failure.
 */
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
    return {
      passed: tests.numPassedTests,
      failed,
      skipped: tests.numPendingTests + tests.numTodoTests,
      failures: failuresOf(tests),
    }
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, failures: [`${projects.join(', ')}: ${error}`] }
  } finally {
    rmSync(report, { force: true })
  }
}

/** A few lines for each test that failed and each file that could not run: its name, and how its message begins. */
function failuresOf({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [`${name}\n  ${begin(message)}`] : []
    return failed.map((test) => `${name}: ${test.fullName}\n  ${begin(test.failureMessages.join('\n'))}`)
  })
}

const begin = (message = '') => message.split('\n').slice(0, 6).join('\n  ')
