import { Alert, Button, FileButton, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { findPeriod, ImportedCell, MeasureImport, periodLabel } from '@openpar/domain/measures'
import { IconCheck, IconDownload, IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip, type StatusKind } from '../../../platform/feedback/status-chip.tsx'
import { type Language, useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useServerRecords } from '../../../platform/table/use-server-records.ts'
import { texts } from '../texts.ts'
import { uploadFile } from './upload-file.ts'

type Outcome = ImportedCell['outcome']

const OUTCOMES: readonly Outcome[] = ['fault', 'changed', 'new', 'same', 'empty']
const KINDS: Readonly<Record<Outcome, StatusKind>> = {
  fault: 'bad',
  changed: 'warn',
  new: 'accent',
  same: 'neutral',
  empty: 'neutral',
}

function periodText(code: string, language: Language): string {
  const period = findPeriod(code)
  return period ? periodLabel(period, language) : code
}

function CellList({ found }: { found: MeasureImport }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const shown = OUTCOMES.filter((outcome) => found.counts[outcome] > 0)
  const [outcome, setOutcome] = useState<string>(shown[0] ?? 'fault')
  const source = useServerRecords({
    path: `/api/measure-imports/${found.id}/cells`,
    row: ImportedCell,
    key: ['measure-import', found.id],
    query: { outcome },
  })
  const columns: Column<ImportedCell>[] = [
    { id: 'unit', title: words.unit, cell: ({ unit, unitName }) => unitName ?? unit },
    {
      id: 'measure',
      title: words.measure,
      cell: ({ measure, measureName }) => measureName?.[language] ?? measure,
    },
    { id: 'period', title: words.period, cell: ({ period }) => periodText(period, language), nowrap: true },
    { id: 'before', title: words.before, cell: ({ before }) => before ?? '–', align: 'right' },
    { id: 'text', title: words.inFile, cell: ({ text }) => text, align: 'right' },
    {
      id: 'outcome',
      title: words.outcome,
      cell: ({ outcome: one, sentence }) =>
        sentence ? (
          <Text component="span" c="var(--bad)">
            {sentence[language]}
          </Text>
        ) : (
          <StatusChip kind={KINDS[one]}>{words.outcomes[one]}</StatusChip>
        ),
    },
    { id: 'line', title: words.line, cell: ({ line }) => line, align: 'right' },
  ]
  return (
    <RecordTable
      caption={words.dryRun}
      columns={columns}
      source={source}
      rowKey={({ position }) => String(position)}
      filterable={false}
      toolbar={
        <SegmentedControl
          aria-label={words.outcome}
          value={outcome}
          onChange={setOutcome}
          data={shown.map((one) => ({ value: one, label: `${words.outcomes[one]} (${found.counts[one]})` }))}
        />
      }
    />
  )
}

function DryRun({ found, another }: { found: MeasureImport; another: () => void }) {
  const words = useTexts(texts)
  const apply = useChange(
    (body: object, key) => api.post(`/api/measure-imports/${found.id}/apply`, MeasureImport, body, { key }),
    { refresh: [['measure-value'], ['collection']] },
  )
  const wanted = found.counts.new + found.counts.changed
  const { applied } = apply.data ?? found
  return (
    <Stack gap="md">
      {applied ? (
        <Alert
          role="status"
          color="green"
          variant="light"
          icon={<IconCheck size={18} aria-hidden />}
          styles={{ message: { color: 'var(--ink)' } }}
        >
          {words.applied(applied.written)} {applied.overtaken > 0 && words.overtaken(applied.overtaken)}
        </Alert>
      ) : (
        <Group gap="sm">
          <Button disabled={wanted === 0} loading={apply.isPending} onClick={() => apply.mutate({})}>
            {wanted === 0 ? words.nothingToApply : words.apply(wanted)}
          </Button>
          {found.counts.fault > 0 && (
            <Button
              component="a"
              href={`/api/measure-imports/${found.id}/cells?outcome=fault&format=csv`}
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {words.downloadFaults}
            </Button>
          )}
        </Group>
      )}
      <ProblemAlert error={apply.error} />
      {found.counts.fault > 0 && <Text size="sm">{words.faultsLeftOut}</Text>}
      <CellList found={found} />
      <Button variant="default" onClick={another} style={{ alignSelf: 'start' }}>
        {words.anotherFile}
      </Button>
    </Stack>
  )
}

/** Imports values from a file: first what it would do, cell by cell, then the doing. */
export function ImportScreen() {
  const words = useTexts(texts)
  const upload = useMutation({ mutationFn: uploadFile })
  return (
    <>
      <PageHeader title={words.importFile} under={upload.data?.fileName} />
      {upload.data ? (
        <DryRun key={upload.data.id} found={upload.data} another={() => upload.reset()} />
      ) : (
        <Panel>
          <Stack gap="sm" maw={640}>
            <Text>{words.fileHint}</Text>
            <FileButton onChange={(file) => file && upload.mutate(file)} accept=".xlsx,.csv,.txt">
              {(props) => (
                <Button
                  {...props}
                  loading={upload.isPending}
                  leftSection={<IconUpload size={16} aria-hidden />}
                  style={{ alignSelf: 'start' }}
                >
                  {words.chooseFile}
                </Button>
              )}
            </FileButton>
            {upload.isPending && <Text role="status">{words.reading}</Text>}
            <ProblemAlert error={upload.error} />
          </Stack>
        </Panel>
      )}
    </>
  )
}
