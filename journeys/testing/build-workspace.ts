import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('../../apps/web', import.meta.url))

/** Builds the workspace once before the journeys; skipped where OPENPAR_BUILT says that it is fresh. */
export default function setup(): void {
  if (process.env.OPENPAR_TEST_BUILT === 'true') return
  execFileSync('vite', ['build', '--logLevel', 'error'], { cwd: web, stdio: 'inherit' })
}
