import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type CodeWay, IssuedCode, type PersonAccount, SignInOptions } from '@openpar/domain/people'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { platformTexts } from '../../../platform/texts.ts'
import { texts } from '../texts.ts'

/** Issues a new invitation to somebody yet to join, or a code to reset a password; by mail or for printing. */
export function IssueCodeDialog({
  opened,
  close,
  person,
  issued,
}: {
  opened: boolean
  close: () => void
  person: PersonAccount
  issued: (codes: readonly IssuedCode[]) => void
}) {
  const words = useTexts(texts)
  const { cancel } = useTexts(platformTexts)
  const joining = person.state === 'invited'
  const options = useQuery({
    queryKey: ['sign-in-options'],
    queryFn: ({ signal }) => api.get('/api/sign-in-options', SignInOptions, { signal }),
  })
  const issue = useChange(
    async (way: CodeWay, key) => {
      if (!joining) return [await api.post(`/api/people/${person.id}/reset`, IssuedCode, { way }, { key })]
      const body = { people: [person.id], way }
      return api.post('/api/people/invitation-codes', z.array(IssuedCode), body, { key })
    },
    {
      refresh: [['person']],
      done: (codes, way) => {
        close()
        if (way === 'print') issued(codes)
        else notifications.show({ message: words.mailSent(person.email) })
      },
    },
  )
  return (
    <Modal opened={opened} onClose={close} title={joining ? words.inviteAgain : words.reset}>
      <Stack gap="sm">
        <Text>{joining ? words.inviteAgainText : words.resetText}</Text>
        <ProblemAlert error={issue.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          {options.data?.mail === true && (
            <Button variant="default" loading={issue.isPending} onClick={() => issue.mutate('mail')}>
              {words.byMail}
            </Button>
          )}
          <Button loading={issue.isPending} onClick={() => issue.mutate('print')}>
            {words.byPrint}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
