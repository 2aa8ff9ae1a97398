import { z } from 'zod'
import { DocumentFields } from './document-fields.ts'
import { ALL_FILE_KINDS, type FileKind } from './files/file-kind.ts'

const Kind = z.enum(ALL_FILE_KINDS as readonly [FileKind, ...FileKind[]])

/** Who did something: the account, and the name to show. */
const By = z.strictObject({ id: z.uuid(), name: z.string() })

/**
 * How far the words of a file have been read for search: `waiting`, `read`, `none` (nothing to read: a picture, a
 * scan, a password) or `failed` (the file is broken or too large to be read within the limits).
 */
export const TextState = z.enum(['waiting', 'read', 'none', 'failed'])
export type TextState = z.infer<typeof TextState>

/** One state of the file of a document. Versions are only ever added; the highest `ordinal` is the current one. */
export const DocumentVersion = z.strictObject({
  /** From 1. */
  ordinal: z.int().min(1),
  /** Of the content, in lower-case hexadecimal: what the content is kept under and can be checked against. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The file name as it was sent; only ever shown, never trusted. */
  name: z.string().min(1).max(255),
  kind: Kind,
  /** In bytes. */
  size: z.int().min(0),
  /** `null` where the kind has none or they could not be counted. */
  pages: z.int().min(1).nullable(),
  /** Opens with a password only. */
  encrypted: z.boolean(),
  text: TextState,
  by: By,
  at: z.iso.datetime(),
})
export type DocumentVersion = z.infer<typeof DocumentVersion>

/** What a document can support: the kind of thing and its id there. */
export const LinkTarget = z.strictObject({
  kind: z.string().regex(/^[a-z][a-z-]{1,39}$/),
  id: z.string().min(1).max(100),
})
export type LinkTarget = z.infer<typeof LinkTarget>

/** That a document supports something, whole or with some pages. */
export const DocumentLink = z.strictObject({
  id: z.uuid(),
  document: z.uuid(),
  to: LinkTarget,
  /** The version that was the current one when the link was made; its pages are meant. */
  ordinal: z.int().min(1),
  /** As `printPageRanges` writes them; empty for the whole document. */
  pages: z.string(),
  by: By,
  at: z.iso.datetime(),
})
export type DocumentLink = z.infer<typeof DocumentLink>

/** `draft`: not yet fit to support; `ready`: fit; `withdrawn`: taken back by its owner, kept and marked. */
export const DocumentState = z.enum(['draft', 'ready', 'withdrawn'])
export type DocumentState = z.infer<typeof DocumentState>

/** One line of the library. */
export const DocumentSummary = z.strictObject({
  ...DocumentFields.shape,
  // What is stored is told as it is; the rules of writing hold when it is written.
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  title: z.string(),
  id: z.uuid(),
  /** The owner. */
  unit: z.uuid(),
  unitName: z.string(),
  state: DocumentState,
  kind: Kind,
  size: z.int(),
  pages: z.int().nullable(),
  /** How many things it supports. */
  links: z.int(),
  addedAt: z.iso.datetime(),
  /** Where the search found its words: text around them, the words between `⟦` and `⟧`; `null` without a search. */
  snippet: z.string().nullable(),
  /** The page the snippet stands on, where the file has pages. */
  snippetPage: z.int().nullable(),
})
export type DocumentSummary = z.infer<typeof DocumentSummary>

/** A document whole. */
export const Document = DocumentSummary.omit({ snippet: true, snippetPage: true, links: true }).extend({
  /** Counts the edits; an edit names the one it was based on. */
  version: z.int().min(1),
  addedBy: By,
  withdrawnWhy: z.string().nullable(),
  /** The newest first. */
  versions: z.array(DocumentVersion).min(1),
  links: z.array(DocumentLink),
  /** Fields read off the first page, to be offered and never filled in by themselves. */
  suggestion: z
    .strictObject({
      number: z.string().nullable(),
      issuer: z.string().nullable(),
      issuedOn: z.iso.date().nullable(),
      title: z.string().nullable(),
    })
    .nullable(),
})
export type Document = z.infer<typeof Document>
