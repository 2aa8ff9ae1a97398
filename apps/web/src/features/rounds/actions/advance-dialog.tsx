import { type Phase, phases, type RoundView } from '@openpar/domain/rounds'
import { ConfirmWithReason } from '../../../platform/feedback/confirm-with-reason.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts as roundTexts } from '../texts.ts'
import { texts } from './texts.ts'
import { useRoundAction } from './use-round-action.ts'

/** The phase that follows the one that runs. */
export const phaseAfter = (phase: Phase): Phase => phases[phases.indexOf(phase) + 1] ?? phase

/** Ends the phase that runs before its deadline. */
export function AdvanceDialog({ round, close }: { round: RoundView; close: () => void }) {
  const words = useTexts(texts)
  const names = useTexts(roundTexts)
  const act = useRoundAction(round.id, close)
  const to = phaseAfter(round.phase)
  const title = round.plan.selfCheck ? words.endSelfCheck : words.advance(names.phases[to])
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={title}
      action={title}
      busy={act.isPending}
      error={act.error}
      confirm={(reason) => act.mutate({ type: 'advance', to, reason })}
    >
      {round.plan.selfCheck
        ? words.endSelfCheckText
        : words.advanceText(names.phases[round.phase], names.phases[to])}
    </ConfirmWithReason>
  )
}
