import type { DocumentState as State } from '@openpar/domain/evidence'
import { IconArchive, IconPencil } from '@tabler/icons-react'
import { StatusChip } from '../../platform/feedback/status-chip.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { texts } from './texts.ts'

/** Whether a document can be used, by icon and word. */
export function DocumentState({ state }: { state: State }) {
  const { states } = useTexts(texts)
  if (state === 'ready') return <StatusChip kind="good">{states.ready}</StatusChip>
  if (state === 'draft')
    return (
      <StatusChip kind="warn" icon={IconPencil}>
        {states.draft}
      </StatusChip>
    )
  return <StatusChip icon={IconArchive}>{states.withdrawn}</StatusChip>
}
