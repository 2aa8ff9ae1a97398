import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../../..')
const SHARED = resolve(ROOT, '../shared/data')

/** A file of the project, by its path from the root. */
export function inProject(path: string): string {
  return resolve(ROOT, path)
}

/** A file of the reference data, which stand beside the project on some machines only. */
export function inShared(path: string): string {
  return resolve(SHARED, path)
}

/** Whether the reference data are absent: their tests are then skipped. */
export const noShared = !existsSync(SHARED)

/** Title of a block of tests on reference data; says why it is skipped where they are absent. */
export function onShared(title: string): string {
  return noShared ? `${title} (skipped: the reference data ../shared/data are not here)` : title
}
