import { VisuallyHidden } from '@mantine/core'
import type { CollectionOverview, OverviewState, OverviewUnit } from '@openpar/domain/measures'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import styles from './heat-grid.module.css'
import { LatenessChip } from './lateness-chip.tsx'

/** A sign for each state, so that colour is never alone. */
const SIGNS: Readonly<Record<OverviewState, string>> = {
  value: '●',
  missing: '◐',
  'not-applicable': '–',
  empty: '○',
  differs: '≠',
}

function Cell({ state, label, to }: { state: OverviewState; label: string; to: string }) {
  return (
    <td className={`${styles.cell} ${styles[state]}`}>
      <Link to={to} title={label} aria-label={label}>
        <span aria-hidden>{SIGNS[state]}</span>
      </Link>
    </td>
  )
}

/** What the signs mean, in the order of progress. */
export function HeatLegend() {
  const words = useTexts(texts)
  const states = Object.keys(SIGNS) as OverviewState[]
  return (
    <ul className={styles.legend}>
      {states.map((state) => (
        <li key={state}>
          <span className={`${styles.sign} ${styles[state]}`} aria-hidden>
            {SIGNS[state]}
          </span>
          {words.cellStates[state]}
        </li>
      ))}
    </ul>
  )
}

/** Units by measures: one look tells who lacks what. Every cell leads to its value. */
export function HeatGrid({
  overview,
  action,
}: {
  overview: CollectionOverview
  action?: (unit: OverviewUnit) => ReactNode
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const { measures, units, collection } = overview
  return (
    <div className={styles.frame}>
      <table className={styles.grid}>
        <caption>
          <VisuallyHidden>{words.heatCaption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.unit}>
              {words.unit}
            </th>
            <th scope="col">{words.lateness}</th>
            {measures.map(({ measure, completeness }) => (
              <th scope="col" key={measure.code} className={styles.measure} title={measure.name[language]}>
                <Link to={`/measures/${measure.code}`} className={styles.turned}>
                  {measure.name[language]}
                </Link>
                <span className={styles.count}>
                  {completeness.expected === 0 ? '' : `${completeness.done}/${completeness.expected}`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((row) => (
            <tr key={row.unit.id}>
              <th scope="row" className={styles.unit}>
                <Link to={`/facts/${row.unit.id}/${collection.period}`}>{row.unit.name}</Link>
                <span className={styles.done}>
                  {words.progress(row.completeness.done, row.completeness.expected)}
                </span>
              </th>
              <td className={styles.lateness}>
                <LatenessChip row={row} />
                {action?.(row)}
              </td>
              {row.cells.map((state, k) => {
                const { measure } = measures[k]!
                const label = `${row.unit.name}, ${measure.name[language]}: ${words.cellStates[state]}`
                return (
                  <Cell
                    key={measure.code}
                    state={state}
                    label={label}
                    to={`/values/${row.unit.id}/${collection.period}/${measure.code}`}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
