import type { EditionSummary } from '@openpar/domain/indices'
import { IconArchive, IconPencil } from '@tabler/icons-react'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { today } from '../../../platform/format/date.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { sharedTexts } from './texts.ts'
import { standingOn } from './words.ts'

/** The state of an edition, and whether it counts today. */
export function StateChips({ edition }: { edition: Pick<EditionSummary, 'state' | 'inForce'> }) {
  const texts = useTexts(sharedTexts)
  const standing = standingOn(edition, today())
  if (edition.state === 'draft') {
    return (
      <StatusChip kind="warn" icon={IconPencil}>
        {texts.draft}
      </StatusChip>
    )
  }
  if (edition.state === 'retired') return <StatusChip icon={IconArchive}>{texts.retired}</StatusChip>
  return (
    <>
      <StatusChip kind="accent">{texts.published}</StatusChip>
      {standing !== null && (
        <StatusChip kind={standing === 'inForce' ? 'good' : 'neutral'}>{texts[standing]}</StatusChip>
      )}
    </>
  )
}
