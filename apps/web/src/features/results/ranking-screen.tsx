import { Button, Group } from '@mantine/core'
import { RankedUnit, ResultSet } from '@openpar/domain/results'
import { textIn } from '@openpar/engine'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../platform/format/use-format.ts'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { usePathParameters } from '../../platform/screen/use-address.ts'
import type { Column } from '../../platform/table/column.ts'
import { RecordTable } from '../../platform/table/record-table.tsx'
import { useServerRecords } from '../../platform/table/use-server-records.ts'
import { ProvisionalNote, SetState } from './set-state.tsx'
import { PointsChange, RankChange, ShareBar } from './standing.tsx'
import { texts } from './texts.ts'

/** The units of one set in order of rank; each leads to its results. */
export function RankingScreen() {
  const { set } = usePathParameters(z.object({ set: z.uuid() }))
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const about = useQuery({
    queryKey: ['result', 'set', set],
    queryFn: ({ signal }) => api.get(`/api/result-sets/${set}`, ResultSet, { signal }),
  })
  const source = useServerRecords({
    path: `/api/result-sets/${set}/ranking`,
    row: RankedUnit,
    key: ['result', 'ranking', set],
  })
  const columns: Column<RankedUnit>[] = [
    { id: 'name', title: words.unit, cell: ({ name }) => name, sortable: true },
    {
      id: 'rank',
      title: words.rank,
      cell: ({ rank, reason, tied }) =>
        rank === null
          ? (reason ?? words.notRanked)
          : `${format.number(rank)}${tied > 0 ? ` (${words.tied(format.number(tied))})` : ''}`,
      sortable: true,
      align: 'right',
    },
    {
      id: 'points',
      title: words.points,
      cell: ({ points }) => <strong>{format.points(points)}</strong>,
      sortable: true,
      align: 'right',
    },
    {
      id: 'bar',
      title: '0 … 100',
      cell: ({ points, max }) => <ShareBar part={points} whole={max} />,
      phone: false,
    },
    {
      id: 'change',
      title: words.change,
      cell: ({ change }) => <PointsChange value={change} />,
      sortable: true,
      align: 'right',
      nowrap: true,
    },
    {
      id: 'rise',
      title: words.rise,
      cell: (unit) => <RankChange unit={unit} />,
      sortable: true,
      nowrap: true,
    },
    {
      id: 'class',
      title: words.class,
      cell: ({ class: named }) => (named === null ? '–' : textIn(named, language)),
    },
  ]
  if (about.error) return <ProblemAlert error={about.error} retry={() => void about.refetch()} />
  const { data } = about
  const title = data ? `${textIn(data.edition.title, language)}, ${data.period}` : words.ranking
  const portal = language === 'vi' ? '' : '/en'
  return (
    <>
      <PageHeader
        title={title}
        under={
          data && `${textIn(data.group.title, language)} (${format.number(data.units)}) · ${data.source}`
        }
        crumbs={[{ title: words.results, path: '/results' }]}
        chips={data && <SetState set={data} />}
        actions={
          <Group gap="xs">
            <Button component={Link} to={`/results/${set}/heat-map`} variant="default">
              {words.heatMap}
            </Button>
            <Button
              component="a"
              variant="default"
              href={`/api/result-sets/${set}/workbook`}
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {words.excel}
            </Button>
            {data?.state === 'published' && (
              <Button
                component="a"
                variant="default"
                href={`${portal}/ket-qua/${data.edition.indexCode}/${data.period}`}
              >
                {words.portal}
              </Button>
            )}
          </Group>
        }
      />
      {data && <ProvisionalNote set={data} />}
      <RecordTable
        caption={words.ranking}
        columns={columns}
        source={source}
        rowKey={({ unit }) => unit}
        rowPath={({ unit }) => `/results/${set}/units/${unit}`}
      />
    </>
  )
}
