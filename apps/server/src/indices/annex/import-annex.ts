import { type AnnexTable, type Doubt, type Draft, draftDefinition, draftToYaml } from '@openpar/domain'
import type { Node } from '@openpar/engine'
import { checkOfficeFile } from '../../platform/office/check-office-file.ts'
import { AnnexProblem } from './annex-problem.ts'
import { readExcelTables } from './read-excel-tables.ts'
import { readWordTables } from './read-word-tables.ts'

/** What an import found: nodes of the first level, nodes between, leaves, and the points of the first level together. */
interface AnnexSummary {
  readonly domains: number
  readonly criteria: number
  readonly components: number
  readonly points: number
}

export interface ImportedAnnex {
  /** The tables as read. */
  readonly tables: readonly AnnexTable[]
  /** The draft as a file, doubts as comments. */
  readonly yaml: string
  readonly draft: Draft['draft']
  readonly doubts: readonly Doubt[]
  readonly summary: AnnexSummary
}

/**
 * A draft definition from an annex in Word or Excel; the content of the file decides which, not `fileName`, which is
 * only mentioned in the draft. Bonus and penalty nodes are in no count.
 *
 * @throws OfficeFileProblem when the file cannot be read, AnnexProblem when it holds no table of criteria
 */
export async function importAnnex(
  bytes: Uint8Array,
  fileName: string,
  { id, edition }: { readonly id: string; readonly edition: string },
): Promise<ImportedAnnex> {
  const format = await checkOfficeFile(bytes)
  const tables = format === 'docx' ? await readWordTables(bytes) : await readExcelTables(bytes)
  if (tables.length === 0) throw new AnnexProblem('annex-no-table')
  const { draft, doubts } = draftDefinition(tables, { id, edition, source: fileName })
  if (draft.nodes.length === 0) throw new AnnexProblem('annex-no-criteria')
  return { tables, yaml: draftToYaml(draft, doubts), draft, doubts, summary: summarise(draft.nodes) }
}

function summarise(nodes: readonly Node[]): AnnexSummary {
  const leaves = (node: Node): number =>
    node.nodes === undefined ? 1 : node.nodes.reduce((sum, child) => sum + leaves(child), 0)
  const between = (node: Node): number =>
    (node.nodes ?? []).reduce((sum, child) => sum + (child.nodes === undefined ? 0 : 1 + between(child)), 0)
  const tenThousandths = nodes.reduce((sum, node) => sum + Math.round((node.max ?? 0) * 10_000), 0)
  return {
    domains: nodes.length,
    criteria: nodes.reduce((sum, node) => sum + between(node), 0),
    components: nodes.reduce((sum, node) => sum + leaves(node), 0),
    points: tenThousandths / 10_000,
  }
}
