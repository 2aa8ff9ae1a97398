import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

interface Link {
  /** Both are paths from the folder of the package: `native/lib/…`. */
  readonly source: string
  readonly target: string
}

/**
 * Makes the links between library files that npm cannot carry. The package makes them after it is installed, unless scripts of
 * packages are forbidden, as they often are. Answers whether all are there.
 */
export function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links: readonly Link[] = JSON.parse(readFileSync(list, 'utf8'))
  return links.every(({ source, target }) => linked(source, join(dirname(native), target)))
}

function linked(source: string, path: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return true
  try {
    symlinkSync(basename(source), path)
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return true
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false
    throw error
  }
}
