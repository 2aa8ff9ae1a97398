import type { AppraisalRow } from '@openpar/domain/rounds'
import { IconLock } from '@tabler/icons-react'
import { StatusChip, type StatusKind } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

const KINDS: Readonly<Record<AppraisalRow['state'], StatusKind>> = {
  waiting: 'accent',
  answered: 'accent',
  changed: 'accent',
  asked: 'warn',
  'with-unit': 'warn',
  'not-sent': 'neutral',
  done: 'good',
}

/** Where an entry stands for its appraisers. */
export function StateChip({
  state,
  own = false,
  openUntil = null,
}: {
  state: AppraisalRow['state']
  own?: boolean
  openUntil?: string | null
}) {
  const words = useTexts(texts)
  const format = useFormat()
  if (own)
    return (
      <StatusChip icon={IconLock} title={words.states[state]}>
        {words.ownUnit}
      </StatusChip>
    )
  return (
    <StatusChip kind={KINDS[state]}>
      {openUntil === null ? words.states[state] : words.withUnitUntil(format.date(openUntil))}
    </StatusChip>
  )
}
