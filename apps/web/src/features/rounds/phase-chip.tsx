import type { Phase } from '@openpar/domain/rounds'
import { StatusChip, type StatusKind } from '../../platform/feedback/status-chip.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { texts } from './texts.ts'

const kindOf = (phase: Phase): StatusKind => {
  if (phase === 'prepared') return 'neutral'
  return phase === 'final' || phase === 'published' ? 'good' : 'accent'
}

/** The phase of a round by icon, word and colour. */
export function PhaseChip({ phase }: { phase: Phase }) {
  const { phases } = useTexts(texts)
  return <StatusChip kind={kindOf(phase)}>{phases[phase].toLocaleLowerCase('vi')}</StatusChip>
}
