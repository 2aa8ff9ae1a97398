import type { XmlElement } from '@cj-tech-master/excelts/xml'
import { checkPlaceholders, type DocumentKind, type TemplateFaultView } from '@openpar/domain/rounds'
import { checkOfficeFile } from '../../../platform/office/check-office-file.ts'
import { OfficeFileProblem } from '../../../platform/office/office-file-problem.ts'
import { placeholdersBelow } from './fill-part.ts'
import { isTextPart, openPackage, parsePart, type WordPackage } from './word-package.ts'

/** Most bytes of a template, and of one of its parts unpacked. */
export const MOST_TEMPLATE_BYTES = 2 * 1024 * 1024
const MOST_PART_BYTES = 10 * 1024 * 1024

const FAULTS = {
  'template-too-large': {
    vi: 'Tệp mẫu lớn hơn 2 MB; hãy bỏ bớt hình ảnh rồi lưu lại.',
    en: 'The template is larger than 2 MB; take pictures out and save it again.',
  },
  'not-word': {
    vi: 'Tệp này không phải văn bản Word (.docx). Hãy mở bằng Word và lưu lại dạng .docx.',
    en: 'The file is no Word document (.docx). Open it in Word and save it as .docx.',
  },
  'with-macros': {
    vi: 'Tệp có macro hoặc đối tượng nhúng chạy được nên không nhận. Hãy lưu lại dạng .docx, không có macro, không có đối tượng nhúng.',
    en: 'The file holds macros or embedded objects and is refused. Save it as .docx without them.',
  },
  'with-outside-links': {
    vi: 'Tệp tải nội dung từ nơi khác (mẫu hoặc hình ảnh liên kết ngoài) nên không nhận. Hãy nhúng hình vào tệp và bỏ mẫu liên kết.',
    en: 'The file loads contents from elsewhere (a linked template or picture) and is refused. Embed them.',
  },
  damaged: {
    vi: 'Tệp bị hỏng, không đọc được. Hãy mở bằng Word và lưu lại dạng .docx.',
    en: 'The file is damaged. Open it in Word and save it as .docx.',
  },
} as const

const fault = (code: keyof typeof FAULTS): readonly TemplateFaultView[] => [{ code, ...FAULTS[code] }]

const MACROS = /(^|\/)(vbaProject|vbaData)[^/]*$|^word\/(activeX|embeddings)\//i

function hasMacros(parts: WordPackage): boolean {
  if ([...parts.keys()].some((path) => MACROS.test(path))) return true
  const types = new TextDecoder().decode(parts.get('[Content_Types].xml') ?? new Uint8Array())
  return /macroEnabled|vbaProject/i.test(types)
}

/** Links that people click are fine; anything that Word would fetch by itself is not. */
async function loadsFromOutside(parts: WordPackage): Promise<boolean> {
  for (const [path, bytes] of parts) {
    if (!path.endsWith('.rels')) continue
    const links = (await parsePart(bytes)).children.filter(
      (node): node is XmlElement => node.type === 'element',
    )
    const outside = links.some(
      ({ attributes: { TargetMode, Type = '' } }) =>
        TargetMode === 'External' && !Type.endsWith('/hyperlink'),
    )
    if (outside) return true
  }
  return false
}

/** What is wrong with a file as a template of a kind; empty where it can be used. */
export async function checkTemplate(
  kind: DocumentKind,
  bytes: Uint8Array,
): Promise<readonly TemplateFaultView[]> {
  if (bytes.length > MOST_TEMPLATE_BYTES) return fault('template-too-large')
  try {
    if ((await checkOfficeFile(bytes)) !== 'docx') return fault('not-word')
    const parts = await openPackage(bytes)
    if ([...parts.values()].some(({ length }) => length > MOST_PART_BYTES)) return fault('template-too-large')
    if (hasMacros(parts)) return fault('with-macros')
    if (await loadsFromOutside(parts)) return fault('with-outside-links')
    const found: string[] = []
    for (const [path, part] of parts)
      if (isTextPart(path)) found.push(...placeholdersBelow(await parsePart(part)))
    return checkPlaceholders(kind, found)
  } catch (error) {
    if (!(error instanceof OfficeFileProblem)) return fault('damaged')
    return error.code === 'file-not-office'
      ? fault('not-word')
      : [{ code: error.code, vi: error.vi, en: error.en }]
  }
}
