import type { ResultSet } from '@openpar/domain/results'
import { StatusChip } from '../../platform/feedback/status-chip.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { texts } from './texts.ts'

/** Whether a set is settled. */
export function SetState({ set }: { set: Pick<ResultSet, 'state'> }) {
  const words = useTexts(texts)
  return set.state === 'published' ? (
    <StatusChip kind="good">{words.published}</StatusChip>
  ) : (
    <StatusChip kind="warn">{words.provisional}</StatusChip>
  )
}
