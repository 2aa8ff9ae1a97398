import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { type DelegationRecord, roleWords } from '@openpar/domain/people'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { meKey } from '../../../platform/session/me.ts'
import { lastDay } from '../last-day.ts'
import styles from './account.module.css'
import { DelegateForm } from './delegate-form.tsx'
import { MyDelegations } from './my-delegations.ts'
import { accountTexts } from './texts.ts'

/** Rights lent to others and by others, and the way to lend and to stop. */
export function DelegationPanel() {
  const words = useTexts(accountTexts)
  const [lending, lend] = useDisclosure()
  const loans = useQuery({
    queryKey: ['my-delegations'],
    queryFn: ({ signal }) => api.get('/api/me/delegations', MyDelegations, { signal }),
  })
  const open = ({ to }: DelegationRecord) => to > today()
  const given = loans.data?.given.filter(open) ?? []
  const received = loans.data?.received.filter(open) ?? []
  const lendable = loans.data?.lendable ?? []
  return (
    <Panel title={words.delegations}>
      <Stack gap="sm">
        <Text c="var(--muted)">{words.delegationsText}</Text>
        <ProblemAlert error={loans.error} retry={() => void loans.refetch()} />
        {loans.data !== undefined && given.length + received.length === 0 && (
          <Text>{words.noDelegations}</Text>
        )}
        <ul className={styles.grants}>
          {given.map((loan) => (
            <Loan key={loan.id} loan={loan} whom={words.given(loan.delegate.name)} />
          ))}
          {received.map((loan) => (
            <Loan key={loan.id} loan={loan} whom={words.received(loan.lender.name)} />
          ))}
        </ul>
        {lendable.length > 0 && (
          <Group>
            <Button variant="default" onClick={lend.open}>
              {words.delegate}
            </Button>
          </Group>
        )}
      </Stack>
      <Modal opened={lending} onClose={lend.close} title={words.delegations}>
        <DelegateForm lendable={lendable} close={lend.close} />
      </Modal>
    </Panel>
  )
}

function Loan({ loan, whom }: { loan: DelegationRecord; whom: string }) {
  const words = useTexts(accountTexts)
  const language = useLanguage()
  const format = useFormat()
  const end = useChange(
    (id: string, key) => api.post(`/api/me/delegations/${id}/end`, MyDelegations, {}, { key }),
    { refresh: [['my-delegations'], meKey], done: () => notifications.show({ message: words.ended }) },
  )
  const { role, unit, from, to, reason } = loan
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <span>
          <strong>{whom}</strong>: {roleWords[role].name[language]}, {unit.name}, {format.date(from)} –{' '}
          {format.date(lastDay(to))} ({reason})
        </span>
        <Button
          size="xs"
          variant="subtle"
          color="red"
          loading={end.isPending}
          onClick={() => end.mutate(loan.id)}
        >
          {words.end}
        </Button>
      </Group>
      <ProblemAlert error={end.error} />
    </li>
  )
}
