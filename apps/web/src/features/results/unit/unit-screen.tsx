import { UnitResults, UnitYear } from '@openpar/domain/results'
import { textIn } from '@openpar/engine'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { usePathParameters } from '../../../platform/screen/use-address.ts'
import { ProvisionalNote, SetState } from '../set-state.tsx'
import { texts } from '../texts.ts'
import styles from './cards.module.css'
import { Cards } from './cards.tsx'
import { DomainTable } from './domain-table.tsx'
import { LayerPanel } from './layer-panel.tsx'
import { LossTable } from './loss-table.tsx'
import { YearTable } from './year-table.tsx'

const Years = z.object({ items: z.array(UnitYear) })

/** One unit in a set: what it got, where it lost points, and how the years compare. */
export function UnitScreen() {
  const { set, unit } = usePathParameters(z.object({ set: z.uuid(), unit: z.uuid() }))
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const found = useQuery({
    queryKey: ['result', 'unit', set, unit],
    queryFn: ({ signal }) => api.get(`/api/result-sets/${set}/units/${unit}`, UnitResults, { signal }),
  })
  const index = found.data?.set.edition.indexCode
  const years = useQuery({
    queryKey: ['result', 'years', unit, index],
    queryFn: ({ signal }) => api.get(`/api/units/${unit}/results`, Years, { query: { index }, signal }),
    enabled: index !== undefined,
  })
  const { data, error } = found
  if (error) return <ProblemAlert error={error} retry={() => void found.refetch()} />
  const title = data ? `${data.unit.name} · ${words.results} ${data.set.period}` : words.results
  return (
    <>
      <PageHeader
        title={title}
        under={data && `${textIn(data.set.group.title, language)} (${format.number(data.set.units)})`}
        crumbs={[
          { title: words.results, path: '/results' },
          { title: words.ranking, path: `/results/${set}` },
        ]}
        chips={data && <SetState set={data.set} />}
      />
      {data && (
        <>
          <ProvisionalNote set={data.set} />
          <Cards results={data} />
          {data.layers && (
            <div className={styles.wide}>
              <LayerPanel results={data} layers={data.layers} />
            </div>
          )}
          <div className={styles.columns}>
            <Panel title={words.losses}>
              <LossTable results={data} />
            </Panel>
            <div className={styles.stack}>
              <Panel title={words.domains}>
                <DomainTable results={data} />
              </Panel>
              <Panel title={words.years}>
                {years.error && <ProblemAlert error={years.error} retry={() => void years.refetch()} />}
                <YearTable years={years.data?.items ?? []} unit={unit} />
              </Panel>
            </div>
          </div>
        </>
      )}
    </>
  )
}
