import { readdirSync } from 'node:fs'
import { inProject } from './places.ts'

/** Every definition of the folder `definitions`, as `readShipped` takes them: `pci/2013`. */
export const shippedNames: readonly string[] = readdirSync(inProject('definitions'), { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => /^[^/]+\/[^/]+\.ya?ml$/.test(path))
  .map((path) => path.replace(/\.ya?ml$/, ''))
  .sort()
