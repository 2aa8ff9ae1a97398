import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { RoundView } from '@openpar/domain/rounds'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts as roundTexts } from '../texts.ts'
import { texts } from './texts.ts'
import { useRoundAction } from './use-round-action.ts'

/** Says what follows from opening, or from publishing, before it is done. */
export function OpenDialog({
  round,
  what,
  close,
}: {
  round: RoundView
  what: 'open' | 'publish'
  close: () => void
}) {
  const words = useTexts(texts)
  const { cancel } = useTexts(roundTexts)
  const format = useFormat()
  const act = useRoundAction(round.id, close)
  const { groups, deadlines, selfCheck } = round.plan
  const title = what === 'publish' && selfCheck ? words.closeSelfCheck : words[what]
  const units = groups.reduce((sum, group) => sum + group.units.length, 0)
  return (
    <Modal opened onClose={close} title={title}>
      <Stack gap="sm">
        <Text>
          {what === 'open'
            ? words.openText(format.number(units), format.date(deadlines.selfScoring))
            : round.plan.selfCheck
              ? words.closeSelfCheckText
              : words.publishText}
        </Text>
        <ProblemAlert error={act.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button loading={act.isPending} onClick={() => act.mutate({ type: what })} data-autofocus>
            {title}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
