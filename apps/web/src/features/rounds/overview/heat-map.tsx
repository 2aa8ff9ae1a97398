import { VisuallyHidden } from '@mantine/core'
import type { RoundOverview, UnitOfRound } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { Link } from '@tanstack/react-router'
import { memo, useState } from 'react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { destinationOf } from '../../../platform/screen/destination.ts'
import { pointsOf } from './arrange-units.ts'
import type { Mode } from './cell-look.ts'
import styles from './heat-map.module.css'
import { moveInGrid } from './move-in-grid.ts'
import { texts } from './texts.ts'
import { StageChip, useUnitWords } from './unit-summary.tsx'
import { type Cell, useCell } from './use-cell.ts'

type Components = RoundOverview['components']

interface Run {
  readonly code: string | undefined
  readonly from: number
  span: number
}

/** Runs of components under the same domain, in order. */
function domainsOf(components: Components): readonly Run[] {
  const runs: Run[] = []
  for (const [from, { under }] of components.entries()) {
    const last = runs.at(-1)
    if (last && last.code === under[0]) last.span++
    else runs.push({ code: under[0], from, span: 1 })
  }
  return runs
}

/** Bonus and penalty have a name alone; where there is room for the code only, the name stands in the title. */
function headingOf(code: string | undefined, span: number, named: ReadonlyMap<string, string>): string {
  if (code === undefined) return ''
  const name = named.get(code) ?? ''
  if (code === 'bonus' || code === 'penalty') return span < 3 ? (code === 'bonus' ? '+' : '−') : name
  return span < 3 ? code : `${code} ${name}`
}

const CellLink = memo(function CellLink({
  cell: { mark, tone, label },
  path,
  at,
  reachable,
}: {
  cell: Cell
  path: string
  at: string
  reachable: boolean
}) {
  return (
    <Link
      {...destinationOf(path)}
      className={styles[tone]}
      title={label}
      aria-label={label}
      data-at={at}
      tabIndex={reachable ? 0 : -1}
      preload={false}
    >
      <span aria-hidden>{mark}</span>
    </Link>
  )
})

/** Units by components: one look tells who lacks what. Every cell leads to its entry; arrows go between them. */
export function HeatMap({
  overview: { components, nodes },
  units,
  mode,
  pathOf,
}: {
  overview: RoundOverview
  units: readonly UnitOfRound[]
  mode: Mode
  pathOf: (unit: string, component?: string) => string
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const unitWords = useUnitWords()
  const cellOf = useCell(components, mode)
  const [place, setPlace] = useState('0 0')
  const named = new Map(nodes.map(({ code, name }) => [code, textIn(name, language)]))
  const domains = domainsOf(components)
  const starts = new Set(domains.map(({ from }) => from))
  const [row] = place.split(' ').map(Number)
  const reachable = row! < units.length ? place : '0 0'
  return (
    <section className={styles.frame} aria-label={words.heatMap}>
      <table
        className={styles.grid}
        onKeyDown={moveInGrid}
        onFocus={(event) => {
          const { at } = event.target.dataset
          if (at !== undefined) setPlace(at)
        }}
      >
        <caption>
          <VisuallyHidden>
            {words.heatMap}. {words.heatHint}
          </VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={styles.unit}>
              {words.unit}
            </th>
            <th scope="col" rowSpan={2} className={styles.total}>
              {words.total}
            </th>
            {domains.map(({ code, from, span }) => (
              <th
                key={from}
                colSpan={span}
                scope="colgroup"
                className={styles.domain}
                title={`${code ?? ''} ${named.get(code ?? '') ?? ''}`.trim()}
              >
                {headingOf(code, span, named)}
              </th>
            ))}
          </tr>
          <tr>
            {components.map(({ code, name }, k) => (
              <th
                key={code}
                scope="col"
                className={`${styles.component} ${starts.has(k) ? styles.first : ''}`}
                title={`${code} ${textIn(name, language)}`}
              >
                {code}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit, r) => (
            <tr key={unit.unit.id}>
              <th scope="row" className={styles.unit}>
                <Link to={pathOf(unit.unit.id)} preload={false}>
                  {unit.unit.name}
                </Link>{' '}
                <StageChip unit={unit} />
                <span className={styles.under}>{unitWords(unit)}</span>
              </th>
              <td className={styles.total}>{format.points(totalOf(unit, mode))}</td>
              {components.map(({ code }, k) => (
                <td key={code} className={`${styles.cell} ${starts.has(k) ? styles.first : ''}`}>
                  <CellLink
                    cell={cellOf(unit, k)}
                    path={pathOf(unit.unit.id, code)}
                    at={`${r} ${k}`}
                    reachable={reachable === `${r} ${k}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function totalOf(unit: UnitOfRound, mode: Mode): number | null {
  const { totals } = unit
  if (mode === 'state') return pointsOf(unit)
  if (mode !== 'difference') return totals[mode]
  const found = totals.final ?? totals.appraised
  return found === null || totals.self === null ? null : Math.round((found - totals.self) * 10_000) / 10_000
}
