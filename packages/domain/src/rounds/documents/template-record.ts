import { z } from 'zod'
import { DocumentKind } from './document-kind.ts'

const text = z.strictObject({ vi: z.string(), en: z.string() })

/** The template of a kind that a province uses: the default, or one of its own. */
export const DocumentTemplate = z.strictObject({
  kind: DocumentKind,
  title: text,
  of: z.enum(['unit', 'round']),
  /** Counts uploads and resets; 0 where the default was never replaced. */
  version: z.int().min(0),
  /** Of the province's own; null where the default is in use. */
  own: z
    .strictObject({
      fileName: z.string(),
      size: z.int(),
      by: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
  fields: z.array(
    z.strictObject({
      name: z.string(),
      vi: z.string(),
      en: z.string(),
      example: z.string(),
      obligatory: z.boolean(),
    }),
  ),
})
export type DocumentTemplate = z.infer<typeof DocumentTemplate>

/** What is wrong with an uploaded template, as an answer tells it. */
export const TemplateFaultView = z.strictObject({
  code: z.string(),
  name: z.string().optional(),
  vi: z.string(),
  en: z.string(),
})
export type TemplateFaultView = z.infer<typeof TemplateFaultView>
