import { comparesUnits, entryOf } from '@openpar/domain/rounds'
import { columnOf, type Evaluation, explain, fromPoints } from '@openpar/engine'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { usePoints } from '../desk/live-points-context.tsx'
import styles from './entry.module.css'
import { entryTexts } from './texts.ts'

function Tile({
  label,
  value,
  lines,
  layer,
}: {
  label: string
  value: ReactNode
  lines: readonly ReactNode[]
  layer: string
}) {
  return (
    <div className={styles.tile} data-layer={layer}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{value}</span>
      <ul>
        {lines.map((line, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no names, and their order is what they are
          <li key={k}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

/** What the unit gives itself, what appraisers found, what there was a period before. */
export function ScoreTiles({ component }: { component: string }) {
  const words = useTexts(entryTexts)
  const language = useLanguage()
  const format = useFormat()
  const { view, sheet, appraised, surroundings, index } = useDesk()
  const points = usePoints()
  const node = index?.byCode.get(component)?.node
  const unit = view.unit.id
  const pointsIn = (evaluation: Evaluation | undefined) =>
    evaluation ? fromPoints(columnOf(evaluation, component).points[0]!) : Number.NaN
  const stepsIn = (evaluation: Evaluation | undefined) =>
    evaluation ? explain(evaluation, unit, component).steps.map((step) => step[language]) : []

  const own = pointsIn(points)
  const compared = node !== undefined && comparesUnits(node)
  const ownLines = compared
    ? [words.computedOthers]
    : Number.isNaN(own) && stepsIn(points).length === 0
      ? [words.awaits]
      : stepsIn(points)
  const { first, second, council } = entryOf(sheet, component)
  const judged = first ?? second ?? council
  const earlier = surroundings?.earlier
  const then = earlier?.components[component]
  const remarks = entryOf(sheet, component).messages.filter(({ kind }) => kind === 'remark')
  const said = [...new Set([...(then?.remarks ?? []), ...remarks.map(({ text }) => text)])]
  return (
    <div className={styles.tiles}>
      <Tile
        layer="self"
        label={words.self}
        value={
          <span data-self aria-live="polite">
            {format.points(own)}
          </span>
        }
        lines={ownLines}
      />
      <Tile
        layer="appraised"
        label={words.appraised}
        value={judged ? format.points(pointsIn(appraised)) : '–'}
        lines={
          judged
            ? stepsIn(appraised).slice(-1)
            : [words.appraisedFrom(format.date(dayAfter(view.round.deadlines.selfScoring)))]
        }
      />
      <Tile
        layer="earlier"
        label={earlier ? words.earlier(earlier.period) : words.earlierNone}
        value={
          then ? (
            <Link to={`/results/${earlier!.set}/units/${unit}/nodes/${component}`}>
              {format.points(then.points)}
            </Link>
          ) : (
            '–'
          )
        }
        lines={
          then
            ? [
                then.self === null ? undefined : words.earlierSelf(format.points(then.self)),
                ...said.map((text) => `“${text}”`),
              ].filter((line) => line !== undefined)
            : [words.earlierNothing, ...said.map((text) => `“${text}”`)]
        }
      />
    </div>
  )
}

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
