import type { CouncilUnit } from '@openpar/domain/rounds'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import styles from '../council.module.css'
import { texts } from '../texts.ts'

/** What is still open at a unit, as chips; a word where nothing is. */
export function UnitIssues({ unit }: { unit: CouncilUnit }) {
  const words = useTexts(texts)
  const format = useFormat()
  const { asked, awaiting, missing, appeals } = unit
  if (asked.length + awaiting.length + missing.length + appeals.length === 0)
    return <span className={styles.muted}>{words.noIssues}</span>
  return (
    <span className={styles.issues}>
      {awaiting.length > 0 && (
        <StatusChip kind="bad">{words.issues.awaiting(format.number(awaiting.length))}</StatusChip>
      )}
      {asked.length > 0 && (
        <StatusChip kind="warn">{words.issues.asked(format.number(asked.length))}</StatusChip>
      )}
      {missing.length > 0 && (
        <StatusChip kind="warn">{words.issues.missing(format.number(missing.length))}</StatusChip>
      )}
      {appeals.length > 0 && (
        <StatusChip kind="accent">{words.issues.appeals(format.number(appeals.length))}</StatusChip>
      )}
    </span>
  )
}
