import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { AccessToken } from '@openpar/domain/people'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { platformTexts } from '../../../platform/texts.ts'
import { texts } from '../texts.ts'

export function RevokeTokenDialog({ token, close }: { token: AccessToken | null; close: () => void }) {
  const words = useTexts(texts)
  const { cancel } = useTexts(platformTexts)
  const revoke = useChange(
    (id: string, key) => api.post(`/api/access-tokens/${id}/revoke`, AccessToken, {}, { key }),
    { refresh: [['access-token']], done: close },
  )
  return (
    <Modal opened={token !== null} onClose={close} title={`${words.revoke}: ${token?.name ?? ''}`}>
      <Stack gap="sm">
        <Text>{words.revokeText}</Text>
        <ProblemAlert error={revoke.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button
            color="red"
            loading={revoke.isPending}
            onClick={() => token !== null && revoke.mutate(token.id)}
          >
            {words.revoke}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
