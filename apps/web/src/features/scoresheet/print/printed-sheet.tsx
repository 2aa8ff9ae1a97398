import { citation } from '@openpar/domain/evidence'
import { writeFigure } from '@openpar/domain/measures'
import { entryOf, factOf, figureIn, ReportPart } from '@openpar/domain/rounds'
import { columnOf, type Evaluation, fromPoints, textIn } from '@openpar/engine'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { usePoints } from '../desk/live-points-context.tsx'
import { entryTexts } from '../entry/texts.ts'
import styles from '../scoresheet.module.css'
import { type SheetRow, sheetRows } from '../tree/sheet-rows.ts'
import { printTexts } from './texts.ts'

/** The whole sheet as a table, made when it is printed and not before. */
export function PrintedSheet() {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing ? <SheetTable /> : null
}

function SheetTable() {
  const words = useTexts(printTexts)
  const own = useTexts(entryTexts)
  const format = useFormat()
  const { index, of, sheet, appraised } = useDesk()
  const points = usePoints()
  if (!index) return null
  const shown = (evaluation: Evaluation | undefined, code: string) =>
    format.points(evaluation && fromPoints(columnOf(evaluation, code).points[0]!))
  const total = index.root
  return (
    <table className={styles.printed}>
      <thead>
        <tr>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.max}</th>
          <th scope="col">{words.facts}</th>
          <th scope="col">{words.self}</th>
          <th scope="col">{words.appraised}</th>
          <th scope="col">{words.support}</th>
        </tr>
      </thead>
      <tbody>
        {sheetRows(index, of.ground).map((row) => (
          <PrintedRow key={row.code} row={row} shown={shown} />
        ))}
        <tr>
          <td />
          <th scope="row">{words.total}</th>
          <td className={styles.number}>{format.points(fromPoints(total.max))}</td>
          <td />
          <td className={styles.number}>{shown(points, total.code)}</td>
          <td className={styles.number}>{shown(appraised, total.code)}</td>
          <td />
        </tr>
        {ReportPart.options.map((part) => {
          const text = sheet.report[part]?.value
          return (
            text && (
              <tr key={part}>
                <td />
                <th scope="row">{own[part]}</th>
                <td colSpan={5}>{text}</td>
              </tr>
            )
          )
        })}
      </tbody>
    </table>
  )
}

function PrintedRow({
  row: { code, name, kind },
  shown,
}: {
  row: SheetRow
  shown: (evaluation: Evaluation | undefined, code: string) => string
}) {
  const language = useLanguage()
  const format = useFormat()
  const { index, of, sheet, appraised, surroundings, measureOf } = useDesk()
  const points = usePoints()
  const isComponent = kind === 'component'
  const { evidence, explanation, first, second, council } = entryOf(sheet, code)
  const facts = (of.ground.components.get(code)?.measures ?? []).map((measure) => {
    const known = measureOf(measure)
    const figure = figureIn(factOf(sheet, measure), 'self')
    return known && `${known.name[language]}: ${writeFigure(figure, known, language) || '–'}`
  })
  const documents = (evidence?.value ?? []).map(({ document, pages }) => {
    const known = surroundings?.documents.find(({ id }) => id === document)
    return known && citation(known, pages)
  })
  return (
    <tr>
      <td>{code}</td>
      <th scope="row">{textIn(name, language)}</th>
      <td className={styles.number}>{format.points(fromPoints(index!.byCode.get(code)!.max))}</td>
      <td>{isComponent && facts.join('; ')}</td>
      <td className={styles.number}>{shown(points, code)}</td>
      <td className={styles.number}>
        {(!isComponent || (first ?? second ?? council)) && shown(appraised, code)}
      </td>
      <td>{isComponent && [...documents, explanation?.value].filter(Boolean).join('; ')}</td>
    </tr>
  )
}
