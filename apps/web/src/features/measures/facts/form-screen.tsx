import { Alert, Button, Group, Progress, Skeleton, Stack, Text } from '@mantine/core'
import {
  completeness,
  type FactForm,
  getPeriod,
  periodLabel,
  previousPeriod,
  yearEarlier,
} from '@openpar/domain/measures'
import { IconDownload, IconLock } from '@tabler/icons-react'
import { z } from 'zod'
import { apiPath } from '../../../platform/api/api.ts'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { SaveState } from '../../../platform/feedback/save-state.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { usePathParameters } from '../../../platform/screen/use-address.ts'
import { useForm } from '../queries.ts'
import { texts } from '../texts.ts'
import { DeadlineChip } from './deadline-chip.tsx'
import { FactGrid } from './fact-grid.tsx'
import { useFormCells } from './use-form-cells.ts'

function LoadedForm({ form }: { form: FactForm }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const cells = useFormCells(form)
  const period = getPeriod(form.period)
  const owed = form.lines.filter(({ measure }) => measure.aggregation.kind !== 'ratio')
  const { all } = completeness(
    owed.map(({ measure }) => ({ unit: form.unit.id, measure: measure.code })),
    ({ measure }) => {
      const line = owed.find((one) => one.measure.code === measure)!
      return line.declared ?? line.computed ?? undefined
    },
  )
  const template = apiPath(`/api/units/${form.unit.id}/measure-template`, {
    periodicity: period.kind,
    year: period.year,
  })
  const [collection] = form.collections
  const earlier = [previousPeriod(period), yearEarlier(period)].map((one) => periodLabel(one, language))
  return (
    <>
      <PageHeader
        title={`${words.declareFacts} · ${periodLabel(period, language)}`}
        under={[form.unit.name, ...form.collections.map(({ title }) => title)].join(' · ')}
        crumbs={[{ title: words.declareFacts, path: '/facts' }]}
        chips={collection && <DeadlineChip deadline={collection.deadline} done={all.empty === 0} />}
        actions={
          <Group gap="sm">
            <SaveState saving={cells.saving} />
            <Button
              component="a"
              href={template}
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {words.unitTemplate}
            </Button>
          </Group>
        }
      />
      <Stack gap="sm">
        {!form.writable && (
          <Alert
            icon={<IconLock size={18} aria-hidden />}
            color="gray"
            variant="light"
            styles={{ message: { color: 'var(--ink)' } }}
          >
            {form.collections.some(({ state }) => state === 'closed') ? words.closedHint : words.readOnlyHint}
          </Alert>
        )}
        {collection?.extensionReason && <Text size="sm">{words.extended(collection.extensionReason)}</Text>}
        {form.lines.length === 0 ? (
          <Panel>
            <EmptyState title={words.noLines}>{words.noLinesHint}</EmptyState>
          </Panel>
        ) : (
          <>
            <Group gap="sm">
              <Progress
                w={180}
                value={(100 * all.done) / Math.max(1, all.expected)}
                aria-label={words.progress(all.done, all.expected)}
              />
              <Text size="sm">{words.progress(all.done, all.expected)}</Text>
              {form.writable && (
                <Text size="sm" c="dimmed" visibleFrom="sm">
                  {words.gridHint}
                </Text>
              )}
            </Group>
            <FactGrid form={form} cells={cells} earlier={[earlier[0]!, earlier[1]!]} />
          </>
        )}
      </Stack>
    </>
  )
}

/** The form of a unit for a period: every cell saves itself. */
export function FormScreen() {
  const { unit, period } = usePathParameters(z.object({ unit: z.uuid(), period: z.string() }))
  const words = useTexts(texts)
  const form = useForm(unit, period)
  if (form.data) return <LoadedForm key={`${unit} ${period}`} form={form.data} />
  return (
    <>
      <PageHeader title={words.declareFacts} crumbs={[{ title: words.declareFacts, path: '/facts' }]} />
      {form.error ? (
        <ProblemAlert error={form.error} retry={() => void form.refetch()} />
      ) : (
        <Skeleton height={320} />
      )}
    </>
  )
}
