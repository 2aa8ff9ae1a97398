import { randomUUID } from 'node:crypto'
import {
  findPageBeyond,
  type LinkTarget,
  parsePageRanges,
  printPageRanges,
  SUPPORT_FAULTS,
  supportFaults,
} from '@openpar/domain/evidence'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { announceDocument } from './announce-document.ts'
import { lockDocument } from './lock-document.ts'

interface Wanted {
  readonly to: LinkTarget
  /** As the person wrote them. */
  readonly pages: string
}

async function currentVersion({ db }: Context, document: string) {
  return db
    .selectFrom('documentVersion')
    .innerJoin('storedFile', 'storedFile.sha256', 'documentVersion.sha256')
    .select(['ordinal', 'storedFile.pages'])
    .where('documentId', '=', document)
    .orderBy('ordinal', 'desc')
    .executeTakeFirstOrThrow()
}

function readPages(text: string, pageCount: number | null): string {
  const pages = parsePageRanges(text)
  if ('code' in pages) throw new Problem('pages-unreadable', { part: pages.part })
  const page = findPageBeyond(pages, pageCount)
  if (page !== undefined) throw new Problem('pages-beyond', { page, pages: pageCount })
  return printPageRanges(pages)
}

/** Lets a document support something. Refused while it lacks what evidence must carry, or for pages it has not. */
export async function linkDocument(document: string, { to, pages }: Wanted, context: Context): Promise<void> {
  const { db, actor, now, today, record } = context
  const row = await lockDocument(db, document)
  const faults = supportFaults({ ...row, withdrawn: false }, today)
  if (faults.length > 0) {
    const told = (language: 'vi' | 'en') => faults.map((fault) => SUPPORT_FAULTS[fault][language]).join(', ')
    throw new Problem('document-not-citable', { faults: told('vi'), faultsInEnglish: told('en') })
  }
  const version = await currentVersion(context, document)
  const printed = readPages(pages, version.pages)
  const known = await db
    .selectFrom('documentLink')
    .select('id')
    .where('documentId', '=', document)
    .where('targetKind', '=', to.kind)
    .where('targetId', '=', to.id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (known !== undefined) throw new Problem('document-already-linked')
  await db
    .insertInto('documentLink')
    .values({
      id: randomUUID(),
      documentId: document,
      ordinal: version.ordinal,
      targetKind: to.kind,
      targetId: to.id,
      pages: printed,
      addedBy: actor.person,
      addedAt: now,
    })
    .execute()
  await announceDocument(document, row.unitId, context)
  await record({
    action: 'document.linked',
    subject: { kind: 'document', id: document },
    unit: row.unitId,
    after: { to, pages: printed, ordinal: version.ordinal },
  })
}

/** Takes a document off what it supports; the link is marked, not erased. */
export async function removeLink(
  document: string,
  link: string,
  why: string,
  context: Context,
): Promise<void> {
  const { db, actor, now, record } = context
  const row = await lockDocument(db, document)
  const removed = await db
    .updateTable('documentLink')
    .set({ citable: null, removedAt: now, removedBy: actor.person, removedWhy: why })
    .where('id', '=', link)
    .where('documentId', '=', document)
    .where('removedAt', 'is', null)
    .returning(['targetKind', 'targetId', 'pages'])
    .executeTakeFirst()
  if (removed === undefined) throw new Problem('link-not-found')
  await announceDocument(document, row.unitId, context)
  await record({
    action: 'document.unlinked',
    subject: { kind: 'document', id: document },
    unit: row.unitId,
    before: { to: { kind: removed.targetKind, id: removed.targetId }, pages: removed.pages },
    why,
  })
}
