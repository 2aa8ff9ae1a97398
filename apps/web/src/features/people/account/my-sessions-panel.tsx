import { Button, Group, Stack, Text } from '@mantine/core'
import { SessionRecord } from '@openpar/domain/people'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { SessionTable } from '../session-table.tsx'
import { accountTexts } from './texts.ts'

const Sessions = z.array(SessionRecord)

export function MySessionsPanel() {
  const words = useTexts(accountTexts)
  const sessions = useQuery({
    queryKey: ['my-sessions'],
    queryFn: ({ signal }) => api.get('/api/me/sessions', Sessions, { signal }),
  })
  const end = useChange(
    (session: string | null, key) => api.post('/api/me/sessions/end', Sessions, { session }, { key }),
    { refresh: [['my-sessions']] },
  )
  return (
    <Panel title={words.sessions}>
      <Stack gap="sm">
        <Text c="var(--muted)">{words.sessionsText}</Text>
        <SessionTable sessions={sessions.data ?? []} end={(session) => end.mutate(session)} />
        <ProblemAlert error={sessions.error ?? end.error} />
        {(sessions.data?.length ?? 0) > 1 && (
          <Group>
            <Button variant="default" loading={end.isPending} onClick={() => end.mutate(null)}>
              {words.endOthers}
            </Button>
          </Group>
        )}
      </Stack>
    </Panel>
  )
}
