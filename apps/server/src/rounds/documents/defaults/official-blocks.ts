import type * as Docx from 'docx'
import type { ParagraphChild, Table, TableCell } from 'docx'
import { line, mm, TEXT_WIDTH } from './official-page.ts'

type Library = typeof Docx

const noBorders = ({ BorderStyle }: Library) => {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
}

/** A short rule below a line, a third of its cell wide. */
function rule(docx: Library, side: number) {
  return new docx.Paragraph({
    border: { bottom: { style: docx.BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    indent: { left: side, right: side },
    spacing: { before: 0, after: 80, line: 80, lineRule: docx.LineRuleType.EXACT },
  })
}

function bareTable(docx: Library, widths: readonly number[], cells: readonly TableCell[]): Table {
  return new docx.Table({
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    columnWidths: [...widths],
    layout: docx.TableLayoutType.FIXED,
    borders: noBorders(docx),
    rows: [new docx.TableRow({ children: [...cells] })],
  })
}

/** Authority, national title, number, place and date: the head of every official text. `symbol` is what follows its number. */
export function letterhead(docx: Library, symbol: string, { superior = true } = {}): Table {
  const center = { alignment: docx.AlignmentType.CENTER, size: 'letterhead' } as const
  const [left, right] = [mm(68), TEXT_WIDTH - mm(68)]
  const cell = (width: number, children: ConstructorParameters<typeof TableCell>[0]['children']) =>
    new docx.TableCell({ width: { size: width, type: docx.WidthType.DXA }, children })
  return bareTable(
    docx,
    [left, right],
    [
      cell(left, [
        ...(superior ? [line(docx, '{{co_quan_chu_quan}}', center)] : []),
        line(docx, '{{co_quan_ban_hanh}}', { ...center, run: { bold: true } }),
        rule(docx, mm(22)),
        line(docx, `Số:        /${symbol}`, center),
      ]),
      cell(right, [
        line(docx, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...center, run: { bold: true, size: 24 } }),
        line(docx, 'Độc lập - Tự do - Hạnh phúc', { ...center, run: { bold: true } }),
        rule(docx, mm(18)),
        line(docx, '{{dia_danh}}, {{ngay_thang}}', { ...center, run: { italics: true } }),
      ]),
    ],
  )
}

/** Kind of the text and what it is about, with a rule below. */
export function titleLines(docx: Library, title: string, about: string) {
  const center = { alignment: docx.AlignmentType.CENTER, run: { bold: true } }
  return [
    line(docx, title, { ...center, spacing: { before: 280 } }),
    line(docx, about, center),
    rule(docx, mm(62)),
  ]
}

/** Receivers on the left, signature on the right. `signers` are lines above the name, such as the office of who signs. */
export function closing(docx: Library, receivers: readonly string[], signers: readonly string[]): Table {
  const half = Math.round(TEXT_WIDTH / 2)
  const small = { size: 'receivers' } as const
  const center = { alignment: docx.AlignmentType.CENTER, run: { bold: true } }
  const cell = (children: ConstructorParameters<typeof TableCell>[0]['children']) =>
    new docx.TableCell({ width: { size: half, type: docx.WidthType.DXA }, children })
  return bareTable(
    docx,
    [half, TEXT_WIDTH - half],
    [
      cell([
        line(docx, 'Nơi nhận:', { run: { bold: true, italics: true, size: 24 }, spacing: { before: 200 } }),
        ...receivers.map((one, k) => line(docx, `- ${one}${k === receivers.length - 1 ? '.' : ';'}`, small)),
      ]),
      cell([
        ...signers.map((one, k) =>
          line(docx, one, { ...center, spacing: { before: k === 0 ? 200 : 0 }, keepNext: true }),
        ),
        line(docx, '(Chữ ký, dấu)', {
          alignment: docx.AlignmentType.CENTER,
          run: { italics: true, size: 24 },
          spacing: { after: 1100 },
          keepNext: true,
        }),
        line(docx, 'Họ và tên', center),
      ]),
    ],
  )
}

/** The page number in the middle of the head, from the second page on. */
export function pageNumbers(docx: Library) {
  const children: ParagraphChild[] = [new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: 26 })]
  return {
    first: new docx.Header({ children: [new docx.Paragraph({})] }),
    default: new docx.Header({
      children: [new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children })],
    }),
  }
}
