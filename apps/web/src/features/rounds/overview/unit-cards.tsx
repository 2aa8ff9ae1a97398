import type { RoundOverview, UnitOfRound } from '@openpar/domain/rounds'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { pointsOf } from './arrange-units.ts'
import type { Mode } from './cell-look.ts'
import styles from './heat-map.module.css'
import { texts } from './texts.ts'
import { StageChip, useUnitWords } from './unit-summary.tsx'
import { useCell } from './use-cell.ts'

/** The heat map on a phone: a card for each unit, with its cells as one bar. */
export function UnitCards({
  overview: { components },
  units,
  mode,
  pathOf,
}: {
  overview: RoundOverview
  units: readonly UnitOfRound[]
  mode: Mode
  pathOf: (unit: string) => string
}) {
  const words = useTexts(texts)
  const format = useFormat()
  const unitWords = useUnitWords()
  const cellOf = useCell(components, mode)
  return (
    <ul className={styles.cards}>
      {units.map((unit) => {
        const tones = components.map((_, at) => cellOf(unit, at).tone)
        const runs = [...new Set(tones)].map((tone) => ({
          tone,
          count: tones.filter((one) => one === tone).length,
        }))
        return (
          <li key={unit.unit.id} className={styles.card}>
            <span className={styles.line}>
              <Link to={pathOf(unit.unit.id)} preload={false}>
                {unit.unit.name}
              </Link>
              <StageChip unit={unit} />
            </span>
            <span className={styles.bar} aria-hidden>
              {runs.map(({ tone, count }) => (
                <span
                  key={tone}
                  className={`${styles.part} ${styles[tone]}`}
                  style={{ width: `${(100 * count) / components.length}%` }}
                />
              ))}
            </span>
            <span className={styles.line}>
              <span className={styles.under}>{unitWords(unit)}</span>
              <span>
                {words.total} {format.points(pointsOf(unit))}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
