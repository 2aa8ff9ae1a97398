import { Document, DocumentFields, LinkTarget } from '@openpar/domain/evidence'
import { sql } from 'kysely'
import { z } from 'zod'
import { inScope, loadUnitMap } from '../../organisation/unit-map.ts'
import { route } from '../../platform/http/route.ts'
import { changeDocument } from './change-document.ts'
import { documentResource } from './document-unit.ts'
import { linkDocument, removeLink } from './link-document.ts'
import { presentDocument } from './present-document.ts'
import { withdrawDocument } from './withdraw-document.ts'

const params = z.strictObject({ document: z.uuid() })
const why = z.string().trim().min(3).max(1000)
const version = z.int().min(1)

export const getDocument = route({
  method: 'GET',
  path: '/api/documents/:document',
  summary: {
    vi: 'Một tài liệu: thông tin, các phiên bản, nơi dùng',
    en: 'A document: fields, versions, what it supports',
  },
  right: 'document.read',
  params,
  answer: Document,
  on: ({ params: { document } }, { db }) => documentResource(db, document),
  act: ({ params: { document } }, { db, today }) => presentDocument(db, document, today),
})

export const changeFields = route({
  method: 'POST',
  path: '/api/documents/:document/change',
  summary: { vi: 'Sửa số, ngày, cơ quan ban hành, trích yếu', en: 'Change number, date, issuer, title' },
  right: 'document.change',
  params,
  body: z.strictObject({ ...DocumentFields.shape, version }),
  answer: Document,
  on: ({ params: { document } }, { db }) => documentResource(db, document),
  act: async ({ params: { document }, body: { version: based, ...fields } }, context) => {
    await changeDocument(document, fields, based, context)
    return presentDocument(context.db, document, context.today)
  },
})

export const withdraw = route({
  method: 'POST',
  path: '/api/documents/:document/withdraw',
  summary: { vi: 'Thu hồi một tài liệu chưa dùng ở đâu', en: 'Withdraw a document that supports nothing' },
  right: 'document.change',
  params,
  body: z.strictObject({ why, version }),
  answer: Document,
  on: ({ params: { document } }, { db }) => documentResource(db, document),
  act: async ({ params: { document }, body }, context) => {
    await withdrawDocument(document, body.why, body.version, context)
    return presentDocument(context.db, document, context.today)
  },
})

export const link = route({
  method: 'POST',
  path: '/api/documents/:document/links',
  summary: {
    vi: 'Gắn tài liệu vào một nội dung, kèm số trang',
    en: 'Let a document support something, with pages',
  },
  right: 'document.link',
  params,
  body: z.strictObject({ to: LinkTarget, pages: z.string().max(200).default('') }),
  answer: Document,
  on: ({ params: { document } }, { db }) => documentResource(db, document),
  act: async ({ params: { document }, body }, context) => {
    await linkDocument(document, body, context)
    return presentDocument(context.db, document, context.today)
  },
})

export const unlink = route({
  method: 'POST',
  path: '/api/documents/:document/links/:link/remove',
  summary: { vi: 'Gỡ tài liệu khỏi một nội dung', en: 'Take a document off what it supports' },
  right: 'document.link',
  params: z.strictObject({ document: z.uuid(), link: z.uuid() }),
  body: z.strictObject({ why }),
  answer: Document,
  on: ({ params: { document } }, { db }) => documentResource(db, document),
  act: async ({ params: { document, link }, body }, context) => {
    await removeLink(document, link, body.why, context)
    return presentDocument(context.db, document, context.today)
  },
})

/** Names that stand on a form are offered from what is there already. */
export const listIssuers = route({
  method: 'GET',
  path: '/api/document-issuers',
  summary: { vi: 'Các cơ quan ban hành đã có trong kho', en: 'Issuers that occur in the library' },
  right: 'document.read',
  answer: z.strictObject({ issuers: z.array(z.string()) }),
  act: async (_, { db, scope, today }) => {
    const map = await loadUnitMap(db, today)
    const rows = await db
      .selectFrom('document')
      .select('issuer')
      .where('issuer', 'is not', null)
      .where('withdrawnAt', 'is', null)
      .where(inScope(sql`document.unit_id`, scope('document.read'), map))
      .groupBy('issuer')
      .orderBy((build) => build.fn.countAll(), 'desc')
      .limit(200)
      .execute()
    return { issuers: rows.map(({ issuer }) => issuer!).toSorted((a, b) => a.localeCompare(b, 'vi')) }
  },
})
