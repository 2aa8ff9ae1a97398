import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { Deadlines, type RoundView, type Step } from '@openpar/domain/rounds'
import { useState } from 'react'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { DeadlineFields } from '../set-up/deadline-fields.tsx'
import { texts as roundTexts } from '../texts.ts'
import { texts } from './texts.ts'
import { useRoundAction } from './use-round-action.ts'

/** Moves the deadlines of a round that runs, with the reason. */
export function DeadlinesDialog({ round, close }: { round: RoundView; close: () => void }) {
  const words = useTexts(texts)
  const { cancel, save } = useTexts(roundTexts)
  const [dates, setDates] = useState<Readonly<Record<Step, string | null>>>(round.plan.deadlines)
  const [reason, setReason] = useState('')
  const act = useRoundAction(round.id, close)
  const deadlines = Deadlines.safeParse(dates).data
  return (
    <Modal opened onClose={close} title={words.deadlines} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (deadlines) act.mutate({ type: 'move-deadlines', deadlines, reason: reason.trim() })
        }}
      >
        <Stack gap="sm">
          <DeadlineFields dates={dates} change={setDates} selfCheck={round.plan.selfCheck} />
          <Textarea
            label={words.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
            withAsterisk
          />
          <ProblemAlert error={act.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {cancel}
            </Button>
            <Button type="submit" loading={act.isPending} disabled={!deadlines || reason.trim() === ''}>
              {save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
