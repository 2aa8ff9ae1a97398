import { createHash } from 'node:crypto'
import {
  DocumentKind,
  DocumentTemplate,
  documentKinds,
  obligatoryFields,
  templateFields,
} from '@openpar/domain/rounds'
import { sql } from 'kysely'
import { z } from 'zod'
import { loadUnitMap } from '../../organisation/unit-map.ts'
import { unitResource } from '../../organisation/unit-resource.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { readUpload } from '../read-upload.ts'
import { sendWord } from './send-word.ts'
import { checkTemplate, MOST_TEMPLATE_BYTES } from './template/check-template.ts'
import { addTemplate, readTemplates, type StoredTemplate, templateInUse } from './template-store.ts'

const params = z.strictObject({ kind: DocumentKind })
/** Any unit of the province; that of the actor's first grant unless told. */
const query = z.strictObject({ unit: z.uuid().optional() })

/** The province whose templates are meant. */
async function provinceOf({ db, today, actor }: Context, unit: string | undefined): Promise<string> {
  const named = unit ?? actor.grants[0]?.unit
  if (named === undefined) throw new Problem('forbidden')
  await unitResource(db, named, today)
  return (await loadUnitMap(db, today)).provinceOf(named)
}

const provinceResource = async ({ query: { unit } }: { query: z.infer<typeof query> }, context: Context) =>
  unitResource(context.db, await provinceOf(context, unit), context.today)

function viewOf(kind: DocumentKind, stored: StoredTemplate | undefined): z.input<typeof DocumentTemplate> {
  const { of, vi, en } = documentKinds[kind]
  const obligatory = new Set(obligatoryFields(kind))
  return {
    kind,
    title: { vi, en },
    of,
    version: stored?.version ?? 0,
    own: stored?.own ?? null,
    fields: templateFields(kind).map((field) => ({ ...field, obligatory: obligatory.has(field.name) })),
  }
}

const listTemplates = route({
  method: 'GET',
  path: '/api/document-templates',
  summary: { vi: 'Mẫu văn bản của tỉnh', en: 'Document templates of a province' },
  right: 'scoresheet.read',
  query,
  answer: z.strictObject({ items: z.array(DocumentTemplate) }),
  act: async ({ query: { unit } }, context) => {
    const stored = await readTemplates(context.db, await provinceOf(context, unit))
    return { items: DocumentKind.options.map((kind) => viewOf(kind, stored.get(kind))) }
  },
})

const downloadTemplate = route({
  method: 'GET',
  path: '/api/document-templates/:kind',
  summary: { vi: 'Tải mẫu văn bản đang dùng', en: 'Download the template in use' },
  right: 'scoresheet.read',
  params,
  query,
  answer: 'raw',
  act: async ({ params: { kind }, query: { unit } }, context) => {
    const bytes = await templateInUse(context.db, await provinceOf(context, unit), kind)
    return sendWord(context, `Mẫu ${documentKinds[kind].vi.toLocaleLowerCase('vi')}`, bytes)
  },
})

/** Adds a version to the templates of a province, one after the other. */
async function change(
  context: Context,
  kind: DocumentKind,
  unit: string | undefined,
  file: { readonly name: string; readonly bytes: Buffer } | null,
) {
  const { db, actor, now } = context
  const province = await provinceOf(context, unit)
  await sql`select pg_advisory_xact_lock(hashtext(${`document-template ${province} ${kind}`}))`.execute(db)
  const before = (await readTemplates(db, province)).get(kind)
  const version = (before?.version ?? 0) + 1
  await addTemplate(db, { province, kind, version }, file, { by: actor.person, now })
  await context.announce({ topic: 'document-template', subject: kind })
  await context.record({
    action: file ? 'document-template.replaced' : 'document-template.reset',
    subject: { kind: 'document-template', id: `${province}/${kind}` },
    unit: province,
    before: before?.own && { version: before.version, fileName: before.own.fileName },
    after: file && {
      version,
      fileName: file.name,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
    },
  })
  return viewOf(kind, (await readTemplates(db, province)).get(kind))
}

const replaceTemplate = route({
  method: 'PUT',
  path: '/api/document-templates/:kind',
  summary: { vi: 'Dùng mẫu văn bản riêng của tỉnh', en: 'Use a template of your own' },
  right: 'round.change',
  params,
  query: query.extend({ fileName: z.string().trim().min(1).max(255) }),
  streams: 'application/octet-stream',
  bodyLimit: 8 * 1024 * 1024,
  answer: DocumentTemplate,
  on: provinceResource,
  act: async ({ params: { kind }, query: { unit, fileName } }, context) => {
    const bytes = await readUpload(context.request, 4 * MOST_TEMPLATE_BYTES)
    const faults = await checkTemplate(kind, bytes)
    const [first] = faults
    if (first) throw new Problem('template-refused', { sentence: first.vi, sentenceEn: first.en }, { faults })
    return change(context, kind, unit, { name: fileName, bytes })
  },
})

const resetTemplate = route({
  method: 'DELETE',
  path: '/api/document-templates/:kind',
  summary: { vi: 'Trở về mẫu mặc định', en: 'Go back to the default template' },
  right: 'round.change',
  params,
  query,
  answer: DocumentTemplate,
  on: provinceResource,
  act: ({ params: { kind }, query: { unit } }, context) => change(context, kind, unit, null),
})

export const templateRoutes = [listTemplates, downloadTemplate, replaceTemplate, resetTemplate]
