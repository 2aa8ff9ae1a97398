import mammoth from 'mammoth'
import type { FileContent } from './file-content.ts'

/** The words of a Word document, up to `most` letters. It has no pages until a program lays it out. */
export async function readWord(bytes: Uint8Array, most: number): Promise<FileContent> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    return { outcome: 'read', pages: null, text: value.replace(/\n{2,}/g, '\n').slice(0, most) }
  } catch {
    return { outcome: 'damaged' }
  }
}
