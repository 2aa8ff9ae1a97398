import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

const found = () => [process.env.CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path))

/**
 * The browser of the system for the journeys; installed from Debian's packages where this user may. `undefined` where
 * there is none: the journeys are then left out, saying so.
 */
export function chromium() {
  const present = found()
  if (present !== undefined || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return present
  process.stdout.write(
    'Đang cài Chromium cho phép thử trình duyệt… / Installing Chromium for the browser tests…\n',
  )
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell', 'fonts-dejavu-core'],
    options,
  )
  return found()
}
