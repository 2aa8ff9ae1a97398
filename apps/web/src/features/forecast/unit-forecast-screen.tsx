import { nodeTitle } from '@openpar/domain/results'
import { type ForecastSource, UnitForecast } from '@openpar/domain/rounds'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../platform/format/use-format.ts'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { Panel } from '../../platform/page/panel.tsx'
import { usePathParameters } from '../../platform/screen/use-address.ts'
import type { Column } from '../../platform/table/column.ts'
import { RecordTable } from '../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../platform/table/use-local-records.ts'
import { IntervalBar } from './interval-bar.tsx'
import { texts } from './texts.ts'

type Component = UnitForecast['components'][number]

/** One unit: the forecast in sentences, and what is expected of every component and why. */
export function UnitForecastScreen() {
  const { round, unit } = usePathParameters(z.object({ round: z.uuid(), unit: z.uuid() }))
  const words = useTexts(texts)
  const format = useFormat()
  const language = useLanguage()
  const found = useQuery({
    queryKey: ['forecast', round, unit],
    queryFn: ({ signal }) => api.get(`/api/rounds/${round}/forecasts/${unit}`, UnitForecast, { signal }),
  })
  const columns = useColumns()
  const source = useLocalRecords(
    { rows: found.data?.components, error: found.error, retry: () => void found.refetch() },
    columns,
  )
  const { data } = found
  return (
    <>
      <PageHeader
        title={data?.name ?? words.title}
        under={data && words.under(format.instant(data.computedAt))}
        crumbs={[
          { title: words.rounds, path: '/rounds' },
          { title: words.round, path: `/rounds/${round}` },
          { title: words.title, path: `/rounds/${round}/forecast` },
        ]}
      />
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {data && (
        <>
          <Panel title={words.how}>
            <IntervalBar {...data} scale={Math.max(100, data.provisional.max)} />
            {data.words.map((sentence) => (
              <p key={sentence.vi}>{sentence[language]}</p>
            ))}
          </Panel>
          <RecordTable
            caption={words.component}
            columns={columns}
            source={source}
            rowKey={({ component }) => component}
            rowPath={({ component }) =>
              `/rounds/${round}/units/${unit}?component=${encodeURIComponent(component)}`
            }
          />
        </>
      )}
    </>
  )
}

function useColumns(): Column<Component>[] {
  const words = useTexts(texts)
  const format = useFormat()
  const language = useLanguage()
  const title = ({ component, name }: Component) => nodeTitle({ node: component, name }, language)
  const basis: Readonly<Record<ForecastSource, string>> = {
    facts: words.facts,
    published: words.published,
    appraisal: words.appraisal,
    own: words.own,
    group: words.group,
    borrowed: words.borrowed,
    'never-concerned': words.neverConcerned,
    declared: words.declared,
    none: words.nothing,
  }
  return [
    {
      id: 'component',
      title: words.component,
      value: title,
      cell: title,
    },
    {
      id: 'points',
      title: words.today,
      value: ({ points }) => points,
      cell: ({ points }) => format.points(points),
      align: 'right',
    },
    {
      id: 'expected',
      title: words.expected,
      value: ({ expected }) => expected,
      cell: ({ expected }) => <strong>{format.points(expected)}</strong>,
      align: 'right',
    },
    {
      id: 'max',
      title: words.max,
      value: ({ max }) => max,
      cell: ({ max }) => format.points(max),
      align: 'right',
    },
    { id: 'basis', title: words.basis, value: ({ from }) => basis[from], cell: ({ from }) => basis[from] },
  ]
}
