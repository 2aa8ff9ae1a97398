import { createHash } from 'node:crypto'
import { draftToYaml } from '@openpar/domain'
import type { AnnexReading } from '@openpar/domain/indices'
import { Problem } from '../platform/errors/problem.ts'

/**
 * Tables, draft and doubts of a Word or Excel annex. The draft carries no comments about its doubts: they are settled on the
 * check screen before anything is saved.
 * @throws Problem `annex-unreadable` with the sentence of the `AnnexProblem` or `OfficeFileProblem`
 */
export async function draftFromAnnex(
  bytes: Uint8Array,
  name: string,
  head: { readonly id: string; readonly edition: string },
): Promise<AnnexReading> {
  // The readers of Word and Excel are large: they are loaded with the first annex, not with the server.
  const { AnnexProblem, importAnnex, OfficeFileProblem } = await import('./annex/index.ts')
  const { tables, draft, doubts } = await importAnnex(bytes, name, head).catch((error: unknown) => {
    if (!(error instanceof AnnexProblem || error instanceof OfficeFileProblem)) throw error
    throw new Problem('annex-unreadable', { vi: error.vi, en: error.en }, { annex: error.code })
  })
  return {
    file: { name, sha256: createHash('sha256').update(bytes).digest('hex') },
    tables: tables.map(({ name: table, rows }) => ({
      name: table,
      rows: rows.map((row) => row.map((cell) => ({ ...cell }))),
    })),
    source: draftToYaml(draft, []),
    doubts: doubts.map((doubt) => ({ ...doubt })),
  }
}
