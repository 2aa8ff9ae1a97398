import { Button, Modal } from '@mantine/core'
import { DefinedMeasure } from '@openpar/domain/measures'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { useMay } from '../../../platform/session/me.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useServerRecords } from '../../../platform/table/use-server-records.ts'
import { texts } from '../texts.ts'
import { DefinitionForm } from './definition-form.tsx'

/** Every measure, to find one or to define another. */
export function MeasuresScreen() {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const may = useMay()
  const navigate = useNavigate()
  const [defining, setDefining] = useState(false)
  const source = useServerRecords({ path: '/api/measures', row: DefinedMeasure, key: ['measure', 'list'] })
  const columns: Column<DefinedMeasure>[] = [
    { id: 'name', title: words.name, cell: ({ name }) => name[language], sortable: true },
    { id: 'code', title: words.code, cell: ({ code }) => code, sortable: true, nowrap: true },
    { id: 'kind', title: words.kind, cell: ({ kind }) => words.kinds[kind], sortable: true },
    {
      id: 'periodicity',
      title: words.periodicity,
      cell: ({ periodicity }) => words.periodKinds[periodicity],
      sortable: true,
    },
    {
      id: 'aggregation',
      title: words.aggregation,
      cell: ({ aggregation }) => words.aggregations[aggregation.kind],
    },
    {
      id: 'state',
      title: words.state,
      cell: ({ retiredOn }) =>
        retiredOn === null ? (
          <StatusChip kind="good">{words.inUse}</StatusChip>
        ) : (
          <StatusChip>{words.retiredFrom(format.date(retiredOn))}</StatusChip>
        ),
    },
  ]
  const define = may('measure.define') && <Button onClick={() => setDefining(true)}>{words.define}</Button>
  return (
    <>
      <PageHeader title={words.measures} actions={define} />
      <RecordTable
        caption={words.measures}
        columns={columns}
        source={source}
        rowKey={({ code }) => code}
        rowPath={({ code }) => `/measures/${code}`}
        empty={<EmptyState title={words.noMeasures}>{words.noMeasuresHint}</EmptyState>}
      />
      <Modal opened={defining} onClose={() => setDefining(false)} title={words.define} size="lg">
        <DefinitionForm
          done={({ code }) => void navigate({ to: `/measures/${code}` })}
          close={() => setDefining(false)}
        />
      </Modal>
    </>
  )
}
