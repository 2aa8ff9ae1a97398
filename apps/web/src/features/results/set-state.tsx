import { Alert } from '@mantine/core'
import type { ResultSet } from '@openpar/domain/results'
import { IconClock } from '@tabler/icons-react'
import { StatusChip } from '../../platform/feedback/status-chip.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { texts } from './texts.ts'

/** Whether a set is settled. */
export function SetState({ set }: { set: Pick<ResultSet, 'state' | 'superseded'> }) {
  const words = useTexts(texts)
  return set.state === 'published' ? (
    <StatusChip kind="good">{words.published}</StatusChip>
  ) : (
    <StatusChip kind={set.superseded ? 'neutral' : 'warn'}>
      {set.superseded ? words.superseded : words.provisional}
    </StatusChip>
  )
}

/** Says of a provisional set that it is not settled; nothing of a published one. */
export function ProvisionalNote({ set }: { set: Pick<ResultSet, 'state'> }) {
  const words = useTexts(texts)
  if (set.state === 'published') return null
  return (
    <Alert
      variant="light"
      color="yellow"
      mb="sm"
      icon={<IconClock size={18} aria-hidden />}
      styles={{ message: { color: 'var(--ink)' } }}
    >
      {words.provisionalNote}
    </Alert>
  )
}
