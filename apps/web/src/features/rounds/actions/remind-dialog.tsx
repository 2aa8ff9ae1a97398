import { Button, Group, List, Modal, Stack, Text } from '@mantine/core'
import { ReminderOutcome, type RoundOverview, type RoundView } from '@openpar/domain/rounds'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts as roundTexts } from '../texts.ts'
import { texts } from './texts.ts'

const namesOf = (units: ReminderOutcome['nobody']) => units.map(({ name }) => name).join(', ')

/** Whom the reminder reached, and whom it could not. */
function Outcome({ outcome: { told, already, nobody } }: { outcome: ReminderOutcome }) {
  const words = useTexts(texts)
  const format = useFormat()
  const people = told.reduce((sum, one) => sum + one.people.length, 0)
  return (
    <Stack gap="xs" role="status">
      <Text>{words.told(format.number(told.length), format.number(people))}</Text>
      <List size="sm" mah={220} style={{ overflowY: 'auto' }}>
        {told.map((one) => (
          <List.Item key={one.unit.id}>{words.toldNames(one.unit.name, one.people.join(', '))}</List.Item>
        ))}
      </List>
      {already.length > 0 && <Text size="sm">{words.already(namesOf(already))}</Text>}
      {nobody.length > 0 && <Text size="sm">{words.nobody(namesOf(nobody))}</Text>}
    </Stack>
  )
}

/** Reminds all units that still owe their sheet, in one click. */
export function RemindDialog({
  round,
  overview,
  close,
}: {
  round: RoundView
  overview: RoundOverview
  close: () => void
}) {
  const words = useTexts(texts)
  const shared = useTexts(roundTexts)
  const format = useFormat()
  const owing = overview.units.filter(({ due }) => due !== null).length
  const remind = useChange((body: object, key) =>
    api.post(`/api/rounds/${round.id}/reminders`, ReminderOutcome, body, { key }),
  )
  return (
    <Modal opened onClose={close} title={words.remind}>
      <Stack gap="sm">
        {remind.data ? (
          <Outcome outcome={remind.data} />
        ) : (
          <Text>{owing === 0 ? words.noneToRemind : words.remindText(format.number(owing))}</Text>
        )}
        <ProblemAlert error={remind.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {shared.close}
          </Button>
          {!remind.data && owing > 0 && (
            <Button loading={remind.isPending} onClick={() => remind.mutate({})} data-autofocus>
              {words.send}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
