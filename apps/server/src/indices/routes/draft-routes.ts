import {
  AnnexReading,
  allowsTransition,
  applyOperation,
  CreateEdition,
  DiscardDraft,
  EDITION_TRANSITIONS,
  Edition,
  EditRefusal,
  FaultRecord,
  LONGEST_SOURCE,
  readSource,
  SaveDraft,
} from '@openpar/domain/indices'
import { z } from 'zod'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { staleEdit } from '../../platform/errors/stale-edit.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { draftFromAnnex } from '../draft-from-annex.ts'
import { indexResource } from '../index-resource.ts'
import { refuseLaborious } from '../refuse-laborious.ts'
import { saveDraft } from '../save-draft.ts'
import { saveEdition } from '../save-edition.ts'
import { readShipped } from '../shipped-definitions.ts'
import { getEdition, lockEdition } from '../store.ts'
import { auditedEdition } from './audited-edition.ts'

const params = z.strictObject({ edition: z.uuid() })
const on = (_: unknown, { db, today }: Context) => indexResource(db, today)

/** Four bytes of base64 for three, and the rest of the JSON. */
const ANNEX_BODY = 41 * 1024 * 1024
/** A letter of the text may take four bytes. */
const SOURCE_BODY = 4 * LONGEST_SOURCE + 1024

export const createEdition = route({
  method: 'POST',
  path: '/api/editions',
  summary: {
    vi: 'Tạo bản nháp: từ YAML, từ bộ có sẵn, từ phiên bản khác, từ phụ lục đã soát',
    en: 'Make a draft: from YAML, a shipped definition, another edition, a checked annex',
  },
  right: 'index.change',
  body: CreateEdition,
  bodyLimit: SOURCE_BODY,
  answer: Edition,
  on,
  act: async ({ body: { id, from } }, context) => {
    const { db, actor, now } = context
    const source = await sourceFrom(db, from)
    const made = await saveEdition(db, { id, source, at: now, by: actor.person })
    const origin =
      from.kind === 'annex'
        ? { kind: from.kind, file: from.file, decisions: from.decisions }
        : from.kind === 'source'
          ? { kind: from.kind }
          : from
    await context.announce({ topic: 'edition', subject: id })
    await context.record({
      action: 'edition.created',
      subject: { kind: 'edition', id },
      after: { ...auditedEdition(made), from: origin },
    })
    return made
  },
})

async function sourceFrom(db: Database, from: CreateEdition['from']): Promise<string> {
  if (from.kind === 'shipped') return readShipped(from.file)
  if (from.kind !== 'copy') return from.source
  const { source } = await getEdition(db, from.edition)
  try {
    const coded = applyOperation(source, { kind: 'set', path: ['edition'], value: from.code })
    return applyOperation(coded, { kind: 'set', path: ['valid'], value: { from: from.from } })
  } catch (error) {
    throw error instanceof EditRefusal ? new Problem('edition-head-unreadable') : error
  }
}

export const saveDraftRoute = route({
  method: 'PUT',
  path: '/api/editions/:edition/source',
  summary: { vi: 'Lưu bản nháp', en: 'Save a draft' },
  right: EDITION_TRANSITIONS.change.right,
  params,
  body: SaveDraft,
  bodyLimit: SOURCE_BODY,
  answer: Edition,
  on,
  act: async ({ params: { edition }, body: { version, source } }, context) => {
    const { db, actor, now } = context
    const before = await lockEdition(db, edition)
    if (!allowsTransition(before.state, 'change'))
      throw new Problem('edition-not-a-draft', { code: before.code })
    if (before.version !== version) throw staleEdit(version, before)
    const after = await saveDraft(db, before, source, actor.person, now)
    await context.announce({ topic: 'edition', subject: edition })
    await context.record({
      action: 'edition.changed',
      subject: { kind: 'edition', id: edition },
      before: auditedEdition(before),
      after: auditedEdition(after),
    })
    return after
  },
})

export const discardDraft = route({
  method: 'POST',
  path: '/api/editions/:edition/discard',
  summary: { vi: 'Bỏ bản nháp', en: 'Discard a draft' },
  right: EDITION_TRANSITIONS.discard.right,
  params,
  body: DiscardDraft,
  answer: z.void(),
  on,
  act: async ({ params: { edition }, body: { version } }, context) => {
    const before = await lockEdition(context.db, edition)
    if (!allowsTransition(before.state, 'discard'))
      throw new Problem('edition-not-a-draft', { code: before.code })
    if (before.version !== version) throw staleEdit(version, before)
    await context.db.deleteFrom('edition').where('id', '=', edition).execute()
    await context.announce({ topic: 'edition', subject: edition })
    await context.record({
      action: 'edition.discarded',
      subject: { kind: 'edition', id: edition },
      before: { ...auditedEdition(before), source: before.source },
    })
  },
})

export const checkSource = route({
  method: 'POST',
  path: '/api/definition-checks',
  summary: { vi: 'Kiểm tra một định nghĩa', en: 'Check a definition' },
  right: 'index.read',
  body: z.strictObject({ source: z.string().max(LONGEST_SOURCE) }),
  bodyLimit: SOURCE_BODY,
  traceless: 'a check changes nothing',
  answer: z.object({ faults: z.array(FaultRecord) }),
  act: async ({ body: { source } }) => {
    refuseLaborious(source)
    return { faults: [...readSource(source).faults] }
  },
})

export const readAnnex = route({
  method: 'POST',
  path: '/api/annex-readings',
  summary: {
    vi: 'Đọc phụ lục Word hoặc Excel thành bản thảo',
    en: 'Read a Word or Excel annex into a draft',
  },
  right: 'index.change',
  body: z.strictObject({
    name: z.string().min(1).max(300),
    /** Code of the index and of the edition that the draft will have. */
    index: z
      .string()
      .regex(/^\S+( \S+)*$/)
      .max(100),
    edition: z
      .string()
      .regex(/^\S+( \S+)*$/)
      .max(100),
    content: z.base64(),
  }),
  bodyLimit: ANNEX_BODY,
  traceless: 'reading a file stores nothing',
  answer: AnnexReading,
  on,
  act: async ({ body: { name, index, edition, content } }) =>
    draftFromAnnex(Buffer.from(content, 'base64'), name, { id: index, edition }),
})
