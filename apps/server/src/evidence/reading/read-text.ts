import { unitResource } from '../../organisation/unit-resource.ts'
import type { Dependencies } from '../../platform/http/context.ts'
import { announceEvent } from '../../platform/http/live-events.ts'
import { type ReadingLimits, readApart } from './read-apart.ts'
import { MOST_LETTERS, tidyText } from './tidy-text.ts'

const LIMITS: ReadingLimits = { milliseconds: 120_000, megabytes: 1200 }

/** Too many different words for one search vector (tsvector, 1 MB): only a file made for that purpose has them. */
const isTooMuch = (error: unknown) => error instanceof Error && 'code' in error && error.code === '54000'

async function store(
  { db }: Dependencies,
  sha256: string,
  textState: string,
  text: string | null,
): Promise<void> {
  await db.updateTable('storedFile').set({ textState, text }).where('sha256', '=', sha256).execute()
}

/** Reads the words of a kept file for the search of its documents, once. */
export async function readText(sha256: string, dependencies: Dependencies): Promise<void> {
  const { db, files } = dependencies
  const file = await db
    .selectFrom('storedFile')
    .select(['kind', 'textState'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (file === undefined || file.textState !== 'waiting' || (file.kind !== 'pdf' && file.kind !== 'docx'))
    return
  const found = await readApart('text', file.kind, await files.open(sha256), LIMITS, MOST_LETTERS)
  const text = found.outcome === 'read' ? tidyText(found.text) : ''
  if (text !== '') {
    await store(dependencies, sha256, 'read', text).catch(async (error: unknown) => {
      if (!isTooMuch(error)) throw error
      await store(dependencies, sha256, 'failed', null)
    })
  } else await store(dependencies, sha256, found.outcome === 'read' ? 'none' : 'failed', null)
  await announceDocuments(dependencies, sha256)
}

async function announceDocuments({ db }: Dependencies, sha256: string): Promise<void> {
  const documents = await db
    .selectFrom('document')
    .innerJoin('documentVersion', 'documentVersion.documentId', 'document.id')
    .select(['document.id', 'document.unitId'])
    .distinct()
    .where('documentVersion.sha256', '=', sha256)
    .execute()
  for (const { id, unitId } of documents) {
    const { units } = await unitResource(db, unitId)
    await announceEvent(db, { topic: 'document', subject: id, units })
  }
}
