import { isBefore, type Phase, phases, type RoundView } from '@openpar/domain/rounds'
import { IconCheck } from '@tabler/icons-react'
import { dateAt } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { usePhaseNames } from '../phase-chip.tsx'
import styles from './phase-line.module.css'
import { texts } from './texts.ts'

const STEP_OF = {
  'self-scoring': 'selfScoring',
  'first-appraisal': 'firstAppraisal',
  explanation: 'explanation',
  'second-appraisal': 'secondAppraisal',
} as const

/** All phases of a round with their dates; a self-check has neither appraisal nor council. */
export function PhaseLine({ round: { phase, plan, opened, finalised, published } }: { round: RoundView }) {
  const words = useTexts(texts)
  const names = usePhaseNames(plan.selfCheck)
  const format = useFormat()
  const shown = phases.filter(
    (one) => !plan.selfCheck || ['prepared', 'self-scoring', 'final', 'published'].includes(one),
  )
  const dateOf = (one: Phase): string | null => {
    const day = (instant: string | null) => (instant === null ? null : format.date(dateAt(new Date(instant))))
    if (one in STEP_OF) return words.until(format.date(plan.deadlines[STEP_OF[one as keyof typeof STEP_OF]]))
    if (one === 'prepared') return opened === null ? null : words.openedOn(day(opened)!)
    return one === 'final' ? day(finalised) : one === 'published' ? day(published) : null
  }
  return (
    <ol className={styles.line} aria-label={words.phases}>
      {shown.map((one) => {
        const past = isBefore(one, phase)
        const now = one === phase
        return (
          <li
            key={one}
            className={`${styles.phase} ${past ? styles.done : ''} ${now ? styles.now : ''}`}
            aria-current={now ? 'step' : undefined}
          >
            <strong>
              {past && <IconCheck size={13} aria-hidden />} {names[one]}
            </strong>
            <span>
              {[dateOf(one), now ? words.now : past ? words.done : words.coming].filter(Boolean).join(' · ')}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
