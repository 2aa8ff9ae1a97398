import type { XmlElement } from '@cj-tech-master/excelts/xml'

/** The files inside a Word document, by path. */
export type WordPackage = ReadonlyMap<string, Uint8Array>

/** Parts whose text people write: the body, headers, footers, notes. */
const TEXT_PART = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/

export const isTextPart = (path: string): boolean => TEXT_PART.test(path)

/** Reads all parts of a package whose bytes were checked. */
export async function openPackage(bytes: Uint8Array): Promise<WordPackage> {
  const { unzip } = await import('@cj-tech-master/excelts/archive')
  const parts = new Map<string, Uint8Array>()
  for await (const entry of unzip(bytes).entries())
    if (!entry.path.endsWith('/')) parts.set(entry.path, await entry.bytes())
  return parts
}

/** The package as one file again. */
export async function closePackage(parts: WordPackage): Promise<Buffer> {
  const { zip } = await import('@cj-tech-master/excelts/archive')
  const archive = zip()
  for (const [path, bytes] of parts) archive.add(path, bytes)
  return Buffer.from(await archive.bytes())
}

/** A part as a tree. @throws where it is no sound XML */
export async function parsePart(bytes: Uint8Array): Promise<XmlElement> {
  const { parseXml } = await import('@cj-tech-master/excelts/xml')
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  return parseXml(text.replace(/^\ufeff/, '')).root
}
