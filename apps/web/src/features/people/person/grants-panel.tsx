import { Button, Group, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { type GrantRecord, isInForce, type NewGrant, PersonAccount, roleWords } from '@openpar/domain/people'
import { type FormEvent, useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { platformTexts } from '../../../platform/texts.ts'
import { lastDay } from '../last-day.ts'
import { texts } from '../texts.ts'
import { ChangeGrantButtons } from './change-grant-buttons.tsx'
import { emptyRole, type RoleChoice, RoleFields, roleOf } from './role-fields.tsx'

/** The roles a person was given, those in force before those that are over. */
export function GrantsPanel({ person }: { person: PersonAccount }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const [giving, give] = useDisclosure()
  const columns: Column<GrantRecord>[] = [
    { id: 'role', title: words.role, cell: ({ role }) => roleWords[role].name[language] },
    { id: 'unit', title: words.unit, cell: ({ unit }) => unit.name },
    {
      id: 'period',
      title: words.period,
      nowrap: true,
      cell: ({ from, to }) =>
        to === null
          ? words.fromDay(format.date(from))
          : words.fromTo(format.date(from), format.date(lastDay(to))),
    },
    { id: 'state', title: words.state, cell: (grant) => <GrantState grant={grant} /> },
    {
      id: 'act',
      title: words.actions,
      cell: (grant) => (grant.changeable ? <ChangeGrantButtons grant={grant} person={person.id} /> : null),
    },
  ]
  const source = useLocalRecords({ rows: person.grants }, columns)
  return (
    <Panel title={words.grants}>
      <Stack gap="sm">
        <RecordTable
          caption={words.grants}
          columns={columns}
          source={source}
          rowKey={({ id }) => id}
          filterable={false}
          empty={<p>{words.noGrants}</p>}
        />
        {person.allowed.grant && person.state !== 'closed' && (
          <Group>
            <Button variant="default" onClick={give.open}>
              {words.giveRole}
            </Button>
          </Group>
        )}
      </Stack>
      <Modal opened={giving} onClose={give.close} title={words.giveRole}>
        <GiveRoleForm person={person} close={give.close} />
      </Modal>
    </Panel>
  )
}

function GrantState({ grant }: { grant: GrantRecord }) {
  const words = useTexts(texts)
  if (isInForce(grant, today())) return <StatusChip kind="good">{words.inForce}</StatusChip>
  return grant.from > today() && grant.to !== grant.from ? (
    <StatusChip kind="warn">{words.toCome}</StatusChip>
  ) : (
    <StatusChip>{words.over}</StatusChip>
  )
}

function GiveRoleForm({ person, close }: { person: PersonAccount; close: () => void }) {
  const words = useTexts(texts)
  const { cancel } = useTexts(platformTexts)
  const [choice, setChoice] = useState<RoleChoice>({ ...emptyRole, unit: person.unit })
  const give = useChange(
    (grant: NewGrant, key) => api.post(`/api/people/${person.id}/grants`, PersonAccount, grant, { key }),
    {
      refresh: [['person']],
      done: () => {
        close()
        notifications.show({ message: words.given })
      },
    },
  )
  const grant = roleOf(choice)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (grant !== null) give.mutate(grant)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <RoleFields legend={person.name} value={choice} onChange={setChoice} />
        <ProblemAlert error={give.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button type="submit" disabled={grant === null} loading={give.isPending}>
            {words.giveRole}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
