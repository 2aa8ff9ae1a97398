import type { PersonState } from '@openpar/domain/people'
import { IconLock } from '@tabler/icons-react'
import { StatusChip } from '../../platform/feedback/status-chip.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { texts } from './texts.ts'

export function PersonStateChip({ state }: { state: PersonState }) {
  const words = useTexts(texts)
  if (state === 'active') return <StatusChip kind="good">{words.active}</StatusChip>
  if (state === 'invited') return <StatusChip kind="warn">{words.invited}</StatusChip>
  return (
    <StatusChip kind="bad" icon={IconLock}>
      {words.closed}
    </StatusChip>
  )
}
