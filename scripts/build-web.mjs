import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './install.mjs'

const web = join(root, 'apps', 'web')
const marker = join(web, 'dist', '.built-from')

/** All that the build is made of: the workspace, what it shares with the server, and the versions of libraries. */
const SOURCES = [
  'apps/web/index.html',
  'apps/web/package.json',
  'apps/web/public',
  'apps/web/src',
  'apps/web/tsconfig.json',
  'apps/web/vite.config.ts',
  'packages/domain/src',
  'packages/engine/src',
  'package-lock.json',
]

function filesOf(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}

function digestOfSources() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesOf(join(root, source))) {
      if (/\.test\.tsx?$/.test(file)) continue
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(readFileSync(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/** Builds the workspace where its sources have changed since the last build. */
export function buildWeb() {
  const wanted = digestOfSources()
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  process.stderr.write('Đang dựng giao diện… / Building the interface…\n')
  if (run('vite', ['build', '--logLevel', 'warn'], { cwd: web }) !== 0) {
    process.stderr.write('Dựng giao diện không thành công; xem lỗi ở trên. / Building failed; see above.\n')
    process.exit(1)
  }
  writeFileSync(marker, wanted)
}
