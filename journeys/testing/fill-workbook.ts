import { type DefinedMeasure, type Figure, sheetCell } from '@openpar/domain/measures'
import { WORKBOOK_SHEETS } from '@openpar/domain/rounds'
import { loadWorkbook } from '../../apps/server/src/platform/office/load-workbook.ts'

/** What an officer knows who fills a workbook in. */
export interface WorkbookFilling {
  /** By measure: those that the unit declares. */
  readonly figures: ReadonlyMap<string, Figure>
  readonly measures: ReadonlyMap<string, DefinedMeasure>
  /** Components that need an explanation where no document is attached. */
  readonly explained: ReadonlySet<string>
  readonly explanation: string
}

/** Fills the empty cells of an exported scoresheet as an officer does in Excel; what stands there already stays. */
export async function fillWorkbook(bytes: Buffer, filling: WorkbookFilling): Promise<Buffer> {
  const workbook = await loadWorkbook(bytes)
  const scores = workbook.getWorksheet(WORKBOOK_SHEETS.scores)!
  const entered = new Set<string>()
  const explained = new Set<string>()
  for (let line = 2; line <= scores.rowCount; line++) {
    const at = (column: string) => scores.getCell(`${column}${line}`)
    const [component = '', code = ''] = String(at('A').value ?? '').split('|')
    const figure = filling.figures.get(code)
    if (figure && !entered.has(code) && at('G').value === null && at('H').value === null) {
      const cell = sheetCell(figure, filling.measures.get(code)!)
      if (figure.value === null)
        at('H').value = figure.missing === 'not-applicable' ? 'Không phát sinh' : figure.missing
      else at('G').value = typeof cell === 'object' ? (cell?.number ?? null) : cell
    }
    entered.add(code)
    if (filling.explained.has(component) && !explained.has(component) && at('K').value === null)
      at('K').value = filling.explanation
    explained.add(component)
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
