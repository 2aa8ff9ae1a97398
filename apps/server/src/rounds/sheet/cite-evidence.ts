import { printPageRanges } from '@openpar/domain/evidence'
import type { SheetAction } from '@openpar/domain/rounds'
import { linkDocument, removeLink } from '../../evidence/document/link-document.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import type { SheetCase } from './sheet-case.ts'

const REPLACED = {
  vi: 'Chọn lại trang trên phiếu chấm điểm',
  en: 'Other pages were chosen on the scoresheet',
}
const DETACHED = { vi: 'Gỡ khỏi phiếu chấm điểm', en: 'Taken off the scoresheet' }

/**
 * Lets a document support an entry, or no longer: the library knows where each document is used. A document of a unit that the
 * sheet has nothing to do with is refused, so is one that lacks number, issuer or date, and a page it does not have.
 */
export async function citeEvidence(context: Context, of: SheetCase, action: SheetAction): Promise<void> {
  if (action.type === 'attach-scan') return refuseForeign(context, of, action.document)
  if (action.type !== 'attach' && action.type !== 'detach') return
  const { key } = of
  const id = `${key.round}/${key.unit}/${action.component}`
  const to = { kind: 'entry', id }
  const document = action.type === 'attach' ? action.attachment.document : action.document
  const linked = await context.db
    .selectFrom('documentLink')
    .select('id')
    .where('documentId', '=', document)
    .where('targetKind', '=', to.kind)
    .where('targetId', '=', to.id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (action.type === 'detach') {
    if (linked) await removeLink(document, linked.id, DETACHED[context.language], context)
    return
  }
  await refuseForeign(context, of, document)
  if (linked) await removeLink(document, linked.id, REPLACED[context.language], context)
  await linkDocument(document, { to, pages: printPageRanges(action.attachment.pages) }, context)
}

/** Evidence is a document of the unit itself, or of one above it. */
async function refuseForeign({ db }: Context, { key, map }: SheetCase, document: string): Promise<void> {
  const found = await db
    .selectFrom('document')
    .select(['unitId', 'title'])
    .where('id', '=', document)
    .executeTakeFirst()
  if (!found) throw new Problem('document-not-found')
  const related = map.chainOf(key.unit).includes(found.unitId) || map.chainOf(found.unitId).includes(key.unit)
  if (!related) {
    const owner = map.units.get(found.unitId)?.name ?? found.unitId
    throw new Problem('evidence-foreign', { title: found.title, owner })
  }
}
