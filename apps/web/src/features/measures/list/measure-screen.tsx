import { Button, Group, Modal, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core'
import { DefinedMeasure, periodOf, writeFigure } from '@openpar/domain/measures'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ConfirmWithReason } from '../../../platform/feedback/confirm-with-reason.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { type PickedUnit, UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { usePathParameters } from '../../../platform/screen/use-address.ts'
import { useMay, useMe } from '../../../platform/session/me.ts'
import { PeriodPicker } from '../period/period-picker.tsx'
import { texts } from '../texts.ts'
import { TotalsPanel } from '../values/totals-panel.tsx'
import { DefinitionForm } from './definition-form.tsx'

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0}>
        {children}
      </Text>
    </div>
  )
}

function Definition({ measure }: { measure: DefinedMeasure }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const { kind, decimals, minimum, maximum, aggregation, levels } = measure
  const limit = (value: string | undefined) =>
    value === undefined ? '–' : writeFigure({ value, missing: null }, measure, language)
  const parts =
    aggregation.kind === 'ratio'
      ? ` (${aggregation.numerator} ÷ ${aggregation.denominator})`
      : aggregation.kind === 'weighted-mean'
        ? ` (${aggregation.by})`
        : ''
  return (
    <Panel title={words.measure}>
      <SimpleGrid component="dl" m={0} cols={{ base: 1, xs: 2, md: 4 }}>
        <Term name={words.kind}>{words.kinds[kind]}</Term>
        <Term name={words.periodicity}>{words.periodKinds[measure.periodicity]}</Term>
        <Term name={words.unitOfMeasure}>{measure.unitOfMeasure?.[language] ?? '–'}</Term>
        <Term name={words.aggregation}>{words.aggregations[aggregation.kind] + parts}</Term>
        <Term name={words.decimals}>{decimals}</Term>
        <Term name={words.minimum}>{limit(minimum)}</Term>
        <Term name={words.maximum}>{limit(maximum)}</Term>
        <Term name={words.source}>{measure.source}</Term>
        {levels && <Term name={words.levels}>{levels.map(({ name }) => name[language]).join(', ')}</Term>}
      </SimpleGrid>
    </Panel>
  )
}

function Totals({ measure }: { measure: DefinedMeasure }) {
  const words = useTexts(texts)
  const { grants } = useMe()
  const first = grants[0]?.unit
  const [unit, setUnit] = useState<PickedUnit | null>(first ? { id: first.id, name: first.name } : null)
  const [period, setPeriod] = useState(periodOf(today(), measure.periodicity).code)
  return (
    <Panel title={words.totals}>
      <Stack gap="sm">
        <Group gap="sm" align="end">
          <UnitPicker label={words.unit} value={unit} onChange={setUnit} />
          <PeriodPicker value={period} onChange={setPeriod} only={measure.periodicity} />
        </Group>
        {unit && <TotalsPanel unit={unit.id} period={period} measure={measure.code} />}
      </Stack>
    </Panel>
  )
}

function Retirement({
  measure,
  opened,
  close,
}: {
  measure: DefinedMeasure
  opened: boolean
  close: () => void
}) {
  const words = useTexts(texts)
  const retired = measure.retiredOn !== null
  const change = useChange(
    (body: { version: number; on: string | null; why: string }, key) =>
      api.post(`/api/measures/${measure.code}/retire`, DefinedMeasure, body, { key }),
    { refresh: [['measure']], done: close },
  )
  return (
    <ConfirmWithReason
      opened={opened}
      close={close}
      title={retired ? words.resume : words.retire}
      action={retired ? words.resume : words.retire}
      danger={!retired}
      busy={change.isPending}
      error={change.error}
      confirm={(why) => change.mutate({ version: measure.version, on: retired ? null : today(), why })}
    >
      {retired ? words.resumeText : words.retireText}
    </ConfirmWithReason>
  )
}

function LoadedMeasure({ measure }: { measure: DefinedMeasure }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const may = useMay()
  const [opened, setOpened] = useState<'change' | 'retire' | null>(null)
  const close = () => setOpened(null)
  const { name, code, retiredOn } = measure
  return (
    <>
      <PageHeader
        title={name[language]}
        under={code}
        crumbs={[{ title: words.measures, path: '/measures' }]}
        chips={
          retiredOn === null ? (
            <StatusChip kind="good">{words.inUse}</StatusChip>
          ) : (
            <StatusChip>{words.retiredFrom(format.date(retiredOn))}</StatusChip>
          )
        }
        actions={
          may('measure.define') && (
            <Group gap="xs">
              <Button variant="default" onClick={() => setOpened('retire')}>
                {retiredOn === null ? words.retire : words.resume}
              </Button>
              <Button onClick={() => setOpened('change')}>{words.change}</Button>
            </Group>
          )
        }
      />
      <Stack gap="md">
        <Definition measure={measure} />
        {may('measure-value.read') && <Totals measure={measure} />}
      </Stack>
      <Modal opened={opened === 'change'} onClose={close} title={words.change} size="lg">
        <DefinitionForm measure={measure} done={close} close={close} />
      </Modal>
      <Retirement measure={measure} opened={opened === 'retire'} close={close} />
    </>
  )
}

/** One measure: its definition, and its totals for any unit and period. */
export function MeasureScreen() {
  const { measure: code } = usePathParameters(z.object({ measure: z.string() }))
  const words = useTexts(texts)
  const measure = useQuery({
    queryKey: ['measure', code],
    queryFn: ({ signal }) => api.get(`/api/measures/${code}`, DefinedMeasure, { signal }),
  })
  if (measure.data) return <LoadedMeasure measure={measure.data} />
  return (
    <>
      <PageHeader title={words.measure} crumbs={[{ title: words.measures, path: '/measures' }]} />
      {measure.error ? (
        <ProblemAlert error={measure.error} retry={() => void measure.refetch()} />
      ) : (
        <Skeleton height={240} />
      )}
    </>
  )
}
