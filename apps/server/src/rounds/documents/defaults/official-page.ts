import type * as Docx from 'docx'
import type { IParagraphOptions, IRunOptions, Paragraph } from 'docx'

/** The library is large and seldom needed: it is loaded with the first document, not with the server. */
export const loadDocx = (): Promise<typeof Docx> => import('docx')

/** Twentieths of a point in a millimetre. */
const MM = 1440 / 25.4
export const mm = (millimetres: number): number => Math.round(millimetres * MM)

/** A4 with the margins of Nghị định 30/2020/NĐ-CP, Phụ lục I: 20, 20, 30 and 20 mm of the permitted 20–25, 20–25, 30–35 and 15–20. */
export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10), footer: mm(10) },
}

/** Width between the margins. */
export const TEXT_WIDTH = mm(160)

/** Half points, as Word counts. */
const SIZE = { body: 28, letterhead: 26, table: 22, receivers: 22 } as const

export type TextSize = keyof typeof SIZE

/** A paragraph of one look. */
export function line(
  { Paragraph, TextRun }: typeof Docx,
  text: string,
  {
    size = 'body',
    run = {},
    ...paragraph
  }: { readonly size?: TextSize; readonly run?: IRunOptions } & Omit<
    IParagraphOptions,
    'children' | 'run'
  > = {},
): Paragraph {
  return new Paragraph({ ...paragraph, children: [new TextRun({ text, size: SIZE[size], ...run })] })
}

/** A paragraph of the body: justified, first line indented, 6 points apart. */
export const body = (docx: typeof Docx, text: string, run: IRunOptions = {}): Paragraph =>
  line(docx, text, {
    run,
    alignment: docx.AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { before: 120, after: 0, line: 288 },
  })

/** A heading of the body. */
export const heading = (docx: typeof Docx, text: string): Paragraph =>
  line(docx, text, {
    run: { bold: true },
    indent: { firstLine: mm(10) },
    keepNext: true,
    spacing: { before: 160, after: 60 },
  })
