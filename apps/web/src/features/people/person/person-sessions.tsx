import { Button, Group, Stack } from '@mantine/core'
import { PersonAccount, type SessionRecord } from '@openpar/domain/people'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { SessionTable } from '../session-table.tsx'
import { texts } from '../texts.ts'

/** Where a person is signed in, for those who may end it. */
export function PersonSessions({
  person,
  sessions,
}: {
  person: PersonAccount
  sessions: readonly SessionRecord[]
}) {
  const words = useTexts(texts)
  const end = useChange(
    (session: string | null, key) =>
      api.post(`/api/people/${person.id}/sessions/end`, PersonAccount, { session }, { key }),
    { refresh: [['person']] },
  )
  return (
    <Panel title={words.sessions}>
      <Stack gap="sm">
        {sessions.length === 0 ? (
          <p>{words.noSessions}</p>
        ) : (
          <SessionTable sessions={sessions} end={(session) => end.mutate(session)} />
        )}
        <ProblemAlert error={end.error} />
        {sessions.length > 1 && (
          <Group>
            <Button variant="default" loading={end.isPending} onClick={() => end.mutate(null)}>
              {words.endAllSessions}
            </Button>
          </Group>
        )}
      </Stack>
    </Panel>
  )
}
