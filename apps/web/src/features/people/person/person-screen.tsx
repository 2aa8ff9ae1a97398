import { Alert, Loader, Stack } from '@mantine/core'
import { PersonAccount } from '@openpar/domain/people'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { usePathParameters } from '../../../platform/screen/use-address.ts'
import { platformTexts } from '../../../platform/texts.ts'
import { PersonStateChip } from '../person-state-chip.tsx'
import { texts } from '../texts.ts'
import { DelegationsPanel } from './delegations-panel.tsx'
import { GrantsPanel } from './grants-panel.tsx'
import { PersonActions } from './person-actions.tsx'
import { PersonSessions } from './person-sessions.tsx'

/** One person: roles with their days, sessions, and what may be done to the account. */
export function PersonScreen() {
  const words = useTexts(texts)
  const { loading } = useTexts(platformTexts)
  const format = useFormat()
  const { person: id } = usePathParameters(z.object({ person: z.string() }))
  const account = useQuery({
    queryKey: ['person', id],
    queryFn: ({ signal }) => api.get(`/api/people/${id}`, PersonAccount, { signal }),
  })
  const crumbs = [{ title: words.people, path: '/people' }]
  const person = account.data
  if (person === undefined)
    return (
      <>
        <PageHeader title={words.account} crumbs={crumbs} />
        {account.isPending && <Loader size="sm" role="status" aria-label={loading} />}
        <ProblemAlert error={account.error} retry={() => void account.refetch()} />
      </>
    )
  const under = [person.position, person.unit?.name, person.email].filter(
    (part) => part !== null && part !== undefined,
  )
  return (
    <>
      <PageHeader
        title={person.name}
        crumbs={crumbs}
        under={under.join(' · ')}
        chips={
          <>
            <PersonStateChip state={person.state} />
            {person.secondFactor && <StatusChip kind="good">{words.secondFactorOn}</StatusChip>}
          </>
        }
        actions={<PersonActions person={person} />}
      />
      <Stack gap="md">
        {person.invitation !== null && (
          <Alert
            color="yellow"
            styles={{ root: { background: 'var(--warn-soft)' }, message: { color: 'var(--ink)' } }}
          >
            {words.waiting(format.instant(person.invitation.expiresAt))}
          </Alert>
        )}
        <GrantsPanel person={person} />
        {person.delegations.length > 0 && <DelegationsPanel delegations={person.delegations} />}
        {person.sessions !== null && <PersonSessions person={person} sessions={person.sessions} />}
      </Stack>
    </>
  )
}
