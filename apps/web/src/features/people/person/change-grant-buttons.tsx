import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { type ChangeGrant, type GrantRecord, PersonAccount, roleWords } from '@openpar/domain/people'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ConfirmWithReason } from '../../../platform/feedback/confirm-with-reason.tsx'
import { today } from '../../../platform/format/date.ts'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { endAfter, lastDay, laterOf } from '../last-day.ts'
import { texts } from '../texts.ts'

/** Moves the end of a grant, or takes it away today; both ask why. */
export function ChangeGrantButtons({ grant, person }: { grant: GrantRecord; person: string }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const [moving, move] = useDisclosure()
  const [ending, end] = useDisclosure()
  const [last, setLast] = useState(lastDay(grant.to))
  const change = useChange(
    (body: ChangeGrant, key) => api.post(`/api/grants/${grant.id}/change`, PersonAccount, body, { key }),
    {
      refresh: [
        ['person', person],
        ['person', 'list'],
      ],
      done: (_, { to }) => {
        move.close()
        end.close()
        notifications.show({ message: to === today() ? words.ended : words.changed })
      },
    },
  )
  const role = roleWords[grant.role].name[language]
  const { version } = grant
  return (
    <Group gap={4}>
      <Button size="compact-sm" variant="subtle" onClick={move.open}>
        {words.changeEnd}
      </Button>
      <Button size="compact-sm" variant="subtle" color="red" onClick={end.open}>
        {words.endNow}
      </Button>
      <ConfirmWithReason
        opened={moving}
        close={move.close}
        title={`${words.changeEnd}: ${role}, ${grant.unit.name}`}
        action={words.changeEnd}
        busy={change.isPending}
        error={change.error}
        confirm={(why) => change.mutate({ to: endAfter(last), version, why })}
      >
        <DateInput
          label={words.newEnd}
          description={words.openEndHint}
          value={last}
          onChange={setLast}
          min={laterOf(grant.from, today())}
        />
      </ConfirmWithReason>
      <ConfirmWithReason
        opened={ending}
        close={end.close}
        title={words.endNow}
        action={words.endNow}
        danger
        busy={change.isPending}
        error={change.error}
        confirm={(why) => change.mutate({ to: today(), version, why })}
      >
        {words.endText(role, grant.unit.name)}
      </ConfirmWithReason>
    </Group>
  )
}
