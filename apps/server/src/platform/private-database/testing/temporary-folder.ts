import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A path for a data folder that does not exist yet, removed with all in it after the tests of the file. */
export function temporaryFolder(...below: readonly string[]): string {
  const parent = mkdtempSync(join(tmpdir(), 'openpar-test-'))
  made.push(parent)
  // The database runs as another user when the tests run as root, and has to pass through.
  chmodSync(parent, 0o755)
  return join(parent, ...below, 'data')
}
