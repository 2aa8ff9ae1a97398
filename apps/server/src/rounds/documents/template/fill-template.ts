import type { DocumentContent } from '@openpar/domain/rounds'
import { fillPart } from './fill-part.ts'
import { closePackage, isTextPart, openPackage, parsePart } from './word-package.ts'
import { writeXml } from './write-xml.ts'

/** A Word document from a template: every placeholder replaced, rows and paragraphs of lists repeated. */
export async function fillTemplate(template: Uint8Array, content: DocumentContent): Promise<Buffer> {
  const parts = new Map(await openPackage(template))
  for (const [path, bytes] of parts) {
    if (!isTextPart(path)) continue
    const root = await parsePart(bytes)
    fillPart(root, content)
    parts.set(path, writeXml(root))
  }
  return closePackage(parts)
}
