import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Person, roleWords } from '@openpar/domain/people'
import { IconFileSpreadsheet, IconPrinter, IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { useAddressSearch } from '../../../platform/screen/use-address.ts'
import { useMay } from '../../../platform/session/me.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useServerRecords } from '../../../platform/table/use-server-records.ts'
import { PersonStateChip } from '../person-state-chip.tsx'
import { texts } from '../texts.ts'
import { InviteDialog } from './invite-dialog.tsx'
import styles from './people.module.css'
import { PeopleFilter, PeopleFilters } from './people-filters.tsx'
import { PrintCodesDialog } from './print-codes-dialog.tsx'

/** Everybody within reach: who they are, what they hold, who has yet to join. */
export function PeopleScreen() {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const may = useMay()
  const [filter, changeFilter] = useAddressSearch(PeopleFilter)
  const [inviting, invite] = useDisclosure()
  const [printing, print] = useDisclosure()
  const { role, state, unit } = filter
  const source = useServerRecords({
    path: '/api/people',
    row: Person,
    key: ['person', 'list'],
    query: { role, state, unit },
    sort: { column: 'name', descending: false },
  })
  const columns: Column<Person>[] = [
    {
      id: 'name',
      title: words.name,
      sortable: true,
      cell: (person) => person.name,
    },
    { id: 'position', title: words.position, cell: (person) => person.position ?? '–' },
    { id: 'unit', title: words.unit, cell: (person) => person.unit?.name ?? '–' },
    {
      id: 'roles',
      title: words.roles,
      cell: (person) =>
        person.roles.length === 0 ? (
          '–'
        ) : (
          <ul className={styles.roles}>
            {person.roles.map((held) => (
              <li key={`${held.role} ${held.unit.id}`}>
                {roleWords[held.role].name[language]}
                {held.unit.id !== person.unit?.id && (
                  <span className={styles.small}> · {held.unit.name}</span>
                )}
              </li>
            ))}
          </ul>
        ),
    },
    { id: 'email', title: words.email, sortable: true, phone: false, cell: (person) => person.email },
    {
      id: 'state',
      title: words.state,
      nowrap: true,
      cell: (person) => <PersonStateChip state={person.state} />,
    },
    {
      id: 'lastSeen',
      title: words.lastSeen,
      phone: false,
      nowrap: true,
      cell: (person) => (person.lastSeen === null ? '–' : format.instant(person.lastSeen)),
    },
  ]
  const actions = (
    <Group gap="xs">
      {may('person.invite') && (
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={print.open}>
          {words.printCodes}
        </Button>
      )}
      {may('person.import') && (
        <Button
          component={Link}
          to="/people/import"
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        >
          {words.importPeople}
        </Button>
      )}
      {may('person.invite') && (
        <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={invite.open}>
          {words.invite}
        </Button>
      )}
    </Group>
  )
  return (
    <>
      <PageHeader title={words.people} under={words.peopleUnder} actions={actions} />
      <RecordTable
        caption={words.people}
        columns={columns}
        source={source}
        rowKey={(person) => person.id}
        rowPath={(person) => `/people/${person.id}`}
        toolbar={<PeopleFilters filter={filter} change={changeFilter} />}
        empty={<EmptyState title={words.noPeople}>{words.noPeopleHint}</EmptyState>}
      />
      <InviteDialog opened={inviting} close={invite.close} />
      <PrintCodesDialog
        opened={printing}
        close={print.close}
        waiting={source.rows.filter((person) => person.state === 'invited')}
      />
    </>
  )
}
