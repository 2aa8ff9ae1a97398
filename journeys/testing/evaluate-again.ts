import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const CLI = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

/** One node of one unit as `openpar evaluate --format json` tells it; what it does not have is absent. */
export interface EvaluatedNode {
  readonly unit: string
  readonly code: string
  readonly max: number
  readonly points?: number | null
  readonly lost?: number | null
  readonly rank?: number | null
  readonly status: string
}

/** The three files that a round offers for computing it again. */
export interface RoundFiles {
  readonly definition: Buffer
  readonly facts: Buffer
  readonly units: Buffer
}

/** Evaluates the files by the command line, in a process of its own that knows nothing else. */
export async function evaluateAgain(files: RoundFiles): Promise<readonly EvaluatedNode[]> {
  const folder = await mkdtemp(join(tmpdir(), 'openpar-again-'))
  try {
    const at = (name: string) => join(folder, name)
    await writeFile(at('bo.yaml'), files.definition)
    await writeFile(at('so-lieu.csv'), files.facts)
    await writeFile(at('don-vi.csv'), files.units)
    const words = ['evaluate', at('bo.yaml'), at('so-lieu.csv'), '--units', at('don-vi.csv')]
    const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...words, '--format', 'json'], {
      maxBuffer: 2 ** 28,
    })
    return JSON.parse(stdout)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
