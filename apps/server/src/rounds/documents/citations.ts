import { citation } from '@openpar/domain/evidence'
import type { DocumentedSheet, Sheet } from '@openpar/domain/rounds'
import type { Database } from '../../platform/database/connect.ts'

/** How the documents attached to scoresheets are cited. */
export async function readCitations(
  db: Database,
  sheets: readonly Sheet[],
): Promise<DocumentedSheet['cite']> {
  const ids = new Set(
    sheets.flatMap(({ entries }) =>
      [...entries.values()].flatMap(({ evidence }) =>
        (evidence?.value ?? []).map(({ document }) => document),
      ),
    ),
  )
  const rows =
    ids.size === 0
      ? []
      : await db
          .selectFrom('document')
          .select(['id', 'number', 'issuedOn', 'title'])
          .where('id', 'in', [...ids])
          .execute()
  const known = new Map(rows.map((row) => [row.id, row]))
  return ({ document, pages }) => {
    const fields = known.get(document)
    return fields ? citation(fields, pages) : ''
  }
}
