import type { Phase } from '@openpar/domain/rounds'
import { StatusChip, type StatusKind } from '../../platform/feedback/status-chip.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { texts } from './texts.ts'

const kindOf = (phase: Phase): StatusKind => {
  if (phase === 'prepared') return 'neutral'
  return phase === 'final' || phase === 'published' ? 'good' : 'accent'
}

/** What the phases are called; a self-check ends in other words. */
export function usePhaseNames(selfCheck: boolean): Readonly<Record<Phase, string>> {
  const { phases, selfCheckPhases } = useTexts(texts)
  return selfCheck ? { ...phases, ...selfCheckPhases } : phases
}

/** The phase of a round by icon, word and colour. */
export function PhaseChip({ phase, selfCheck }: { phase: Phase; selfCheck: boolean }) {
  const names = usePhaseNames(selfCheck)
  return <StatusChip kind={kindOf(phase)}>{names[phase].toLocaleLowerCase('vi')}</StatusChip>
}
