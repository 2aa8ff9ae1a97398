import { type AppraisedRound, nextDeadline } from '@openpar/domain/rounds'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

const STEP_OF = {
  'self-scoring': 'selfScoring',
  'first-appraisal': 'firstAppraisal',
  explanation: 'explanation',
  'second-appraisal': 'secondAppraisal',
} as const

/** Where the round stands, and until when. */
export function PhaseChip({ round: { phase, deadlines } }: { round: AppraisedRound }) {
  const words = useTexts(texts)
  const format = useFormat()
  const step = phase in STEP_OF ? STEP_OF[phase as keyof typeof STEP_OF] : undefined
  const until =
    step && nextDeadline(deadlines, today()) ? `, ${words.until(format.date(deadlines[step]))}` : ''
  return <StatusChip kind="accent">{`${words.phases[phase]}${until}`}</StatusChip>
}
