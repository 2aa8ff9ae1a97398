import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const marker = join(root, 'node_modules', '.installed-from')

/** The environment in which `node` is the version the project pins, whatever the machine has. */
export function pinnedEnvironment() {
  const bin = join(root, 'node_modules', '.bin')
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` }
}

/** Installs the dependencies when they are absent or older than the lock file. */
export function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  process.stderr.write('Đang cài đặt các gói cần thiết… / Installing dependencies…\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' }
  // Not `npm ci`: it refuses a lock file without the optional binaries of every other platform.
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync(npm, words, options)
  if (status !== 0) {
    process.stderr.write('Cài đặt không thành công; xem lỗi ở trên. / Installation failed; see above.\n')
    process.exit(1)
  }
  writeFileSync(marker, wanted)
}

/** Runs a program of the project with the pinned Node; answers its exit code. */
export function run(command, words, options = {}) {
  const { status } = spawnSync(command, words, {
    cwd: root,
    env: pinnedEnvironment(),
    stdio: 'inherit',
    ...options,
  })
  return status ?? 1
}
