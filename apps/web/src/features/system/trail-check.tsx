import { Alert, Button, List, Text } from '@mantine/core'
import { AuditVerdict } from '@openpar/domain/audit'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../platform/api/api.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../platform/format/use-format.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { Panel } from '../../platform/page/panel.tsx'
import { texts } from './texts.ts'

/** Recomputes the audit trail on demand and says what it found. */
export function TrailCheck() {
  const words = useTexts(texts)
  const format = useFormat()
  const check = useQuery({
    queryKey: ['system', 'trail'],
    queryFn: ({ signal }) => api.get('/api/audit/verification', AuditVerdict, { signal }),
    enabled: false,
  })
  const { data } = check
  return (
    <Panel title={words.trail}>
      <Text c="dimmed" mb="sm">
        {words.trailHint}
      </Text>
      <Button variant="default" loading={check.isFetching} onClick={() => void check.refetch()}>
        {words.verify}
      </Button>
      {check.error !== null && <ProblemAlert error={check.error} mt="sm" />}
      {data !== undefined && data.faults.length === 0 && (
        <Alert color="green" mt="sm" role="status" styles={{ message: { color: 'var(--ink)' } }}>
          {words.whole(format.number(data.entries))}
        </Alert>
      )}
      {data !== undefined && data.faults.length > 0 && (
        <Alert color="red" mt="sm" role="alert" styles={{ message: { color: 'var(--ink)' } }}>
          {words.broken(format.number(data.faults.length))}
          <List mt="xs">
            {data.faults.map(({ province, position, fault }) => (
              <List.Item key={province}>
                {words.at(format.number(position))}: {words.faults[fault]} ({province})
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Panel>
  )
}
