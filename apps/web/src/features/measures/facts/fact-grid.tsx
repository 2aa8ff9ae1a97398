import { VisuallyHidden } from '@mantine/core'
import type { FactForm, FormLine } from '@openpar/domain/measures'
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import styles from './fact-grid.module.css'
import { FactRow } from './fact-row.tsx'
import type { FormCells } from './use-form-cells.ts'

/** The cells of a column copied from a table program: one in a line, the first of a line with several. */
function pastedColumn(text: string): readonly string[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return lines.map((line) => line.split('\t')[0]!.trim())
}

/**
 * The form of a unit as a grid of one column to fill: arrows and Enter move between cells as in a table program, a copied
 * column is pasted downwards.
 */
export function FactGrid({
  form,
  cells,
  earlier,
}: {
  form: FactForm
  cells: FormCells
  earlier: readonly [string, string]
}) {
  const words = useTexts(texts)
  const body = useRef<HTMLTableSectionElement>(null)
  const inputs = () => [...(body.current?.querySelectorAll<HTMLInputElement>('input[data-cell]') ?? [])]

  const move = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const target = event.target as HTMLElement
    if (!target.matches('input[data-cell]')) return
    const step = { ArrowDown: 1, Enter: event.shiftKey ? -1 : 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const all = inputs()
    const next = all[all.indexOf(target as HTMLInputElement) + step]
    if (!next) return (target as HTMLInputElement).blur()
    next.focus()
    next.select()
  }

  const paste = (event: ClipboardEvent<HTMLTableSectionElement>) => {
    const target = event.target as HTMLElement
    const column = pastedColumn(event.clipboardData.getData('text/plain'))
    if (column.length < 2 || !target.matches('input[data-cell]')) return
    event.preventDefault()
    const codes = inputs().map((input) => input.dataset.cell)
    const first = codes.indexOf((target as HTMLInputElement).dataset.cell)
    const lines = new Map(form.lines.map((line): [string, FormLine] => [line.measure.code, line]))
    column.forEach((text, k) => {
      const line = lines.get(codes[first + k] ?? '')
      if (line && text !== '') cells.leave(line, text)
    })
  }

  return (
    <div className={styles.frame}>
      <table className={styles.grid}>
        <caption>
          <VisuallyHidden>{words.declareFacts}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col" className={styles.entered}>
              {words.value}
            </th>
            <th scope="col" className={styles.number} title={earlier[0]}>
              {words.previous}
            </th>
            <th scope="col" className={styles.number} title={earlier[1]}>
              {words.yearEarlier}
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move} onPaste={paste}>
          {form.lines.map((line) => (
            <FactRow key={line.measure.code} form={form} line={line} cells={cells} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
