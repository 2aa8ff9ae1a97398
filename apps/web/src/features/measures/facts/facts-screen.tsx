import { Button, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core'
import { findPeriod, type ListedCollection, periodLabel, periodOf } from '@openpar/domain/measures'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { today } from '../../../platform/format/date.ts'
import { type PickedUnit, UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { useMe } from '../../../platform/session/me.ts'
import { PeriodPicker } from '../period/period-picker.tsx'
import { useOpenCollections } from '../queries.ts'
import { texts } from '../texts.ts'
import { DeadlineChip } from './deadline-chip.tsx'

/** Roles whose holders declare for the unit of their grant. */
const DECLARING = ['unit-officer', 'unit-leader', 'index-manager']

function CollectionCard({ collection, unit }: { collection: ListedCollection; unit: string }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const { title, period, done, expected, only, deadline } = collection
  return (
    <Panel title={title}>
      <Stack gap="xs">
        <Group gap="xs">
          <Text size="sm">{periodLabel(findPeriod(period)!, language)}</Text>
          <DeadlineChip deadline={only?.deadline ?? deadline} done={done === expected} />
        </Group>
        <Progress
          value={expected === 0 ? 100 : (100 * done) / expected}
          aria-label={words.progress(done, expected)}
        />
        <Text size="sm" c="dimmed">
          {words.progress(done, expected)}
        </Text>
        <Button
          component={Link}
          to={`/facts/${unit}/${period}`}
          variant="default"
          style={{ alignSelf: 'start' }}
        >
          {words.openTheForm}
        </Button>
      </Stack>
    </Panel>
  )
}

/** Where declaring facts begins: what the unit owes, and the form of any period. */
export function FactsScreen() {
  const words = useTexts(texts)
  const navigate = useNavigate()
  const { grants } = useMe()
  const own = grants.find(({ role }) => DECLARING.includes(role))?.unit ?? grants[0]?.unit
  const [unit, setUnit] = useState<PickedUnit | null>(own ? { id: own.id, name: own.name } : null)
  const [period, setPeriod] = useState(periodOf(today(), 'reform-report').code)
  const collections = useOpenCollections(unit?.id)
  return (
    <>
      <PageHeader title={words.declareFacts} under={unit?.name} />
      <Stack gap="md">
        <ProblemAlert error={collections.error} retry={() => void collections.refetch()} />
        {unit && collections.data && collections.data.length > 0 && (
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} component="section" aria-label={words.myCollections}>
            {collections.data.map((one) => (
              <CollectionCard key={one.id} collection={one} unit={unit.id} />
            ))}
          </SimpleGrid>
        )}
        {collections.data?.length === 0 && (
          <Panel>
            <EmptyState title={words.noCollections}>{words.noCollectionsHint}</EmptyState>
          </Panel>
        )}
        <Panel title={words.chooseUnit}>
          <Stack gap="sm" maw={560}>
            <UnitPicker label={words.unit} value={unit} onChange={setUnit} />
            <PeriodPicker value={period} onChange={setPeriod} />
            <Button
              style={{ alignSelf: 'start' }}
              disabled={unit === null}
              onClick={() => void navigate({ to: `/facts/${unit!.id}/${period}` })}
            >
              {words.openTheForm}
            </Button>
          </Stack>
        </Panel>
      </Stack>
    </>
  )
}
