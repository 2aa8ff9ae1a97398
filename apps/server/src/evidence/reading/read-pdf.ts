import { getDocumentProxy } from 'unpdf'
import type { FileContent } from './file-content.ts'

/** The pages of a PDF and, up to `most` letters, its words: pages parted by form feeds. */
export async function readPdf(bytes: Uint8Array, most: number): Promise<FileContent> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    pdf = await getDocumentProxy(bytes, { enableXfa: false, stopAtErrors: false })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return { outcome: 'encrypted' }
    return { outcome: 'damaged' }
  }
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= pdf.numPages && length < most; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    pages.push(text)
    length += text.length + 1
    page.cleanup()
  }
  return { outcome: 'read', pages: pdf.numPages, text: pages.join('\f').slice(0, most) }
}
