import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from '../../platform/configuration/configuration.ts'

const known = new WeakMap<Configuration, string>()

/** The secret of the installation: as configured, or kept in the data folder, where the first start makes it. */
export function secretOf(configuration: Configuration): string {
  const secret = known.get(configuration) ?? configuration.secret ?? fileSecret(configuration.dataFolder)
  known.set(configuration, secret)
  return secret
}

function fileSecret(folder: string): string {
  const file = join(folder, 'secret')
  mkdirSync(folder, { recursive: true })
  try {
    // Fails where the file is there, so that two processes starting at once end up with one secret.
    writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** A keyed hash for one purpose, as text: lets rows be found by something that is not written down. */
export function keyedHash(configuration: Configuration, purpose: string, text: string): string {
  const key = Buffer.from(hkdfSync('sha256', secretOf(configuration), '', purpose, 32))
  return createHmac('sha256', key).update(text).digest('base64url')
}
