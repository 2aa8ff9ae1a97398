import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const WORDS = [
  '--dialect=postgres',
  '--camel-case',
  '--date-parser=string',
  '--type-mapping={"int8":"number"}',
  '--include-pattern=public.*',
  '--log-level=error',
]

/** The Kysely types of the database at `url`, as a TypeScript file. */
export async function schemaOf(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'openpar-schema-'))
  try {
    const file = join(folder, 'schema.ts')
    await promisify(execFile)('kysely-codegen', [...WORDS, `--url=${url}`, `--out-file=${file}`])
    return await readFile(file, 'utf8')
  } finally {
    await rm(folder, { recursive: true })
  }
}
