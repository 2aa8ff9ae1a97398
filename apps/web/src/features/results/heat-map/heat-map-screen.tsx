import { Skeleton, VisuallyHidden } from '@mantine/core'
import { HeatMap, nodeTitle } from '@openpar/domain/results'
import { textIn } from '@openpar/engine'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { useAddressSearch, usePathParameters } from '../../../platform/screen/use-address.ts'
import { TableFrame } from '../../../platform/table/table-frame.tsx'
import { ProvisionalNote, SetState } from '../set-state.tsx'
import { texts } from '../texts.ts'
import styles from './heat-map.module.css'

/** Units of a set against domains, or the parts of one: one look tells where points are lost. Every cell leads to why. */
export function HeatMapScreen() {
  const { set } = usePathParameters(z.object({ set: z.uuid() }))
  const [{ under }, change] = useAddressSearch(
    z.object({ under: z.coerce.string().max(80).optional().catch(undefined) }),
  )
  const words = useTexts(texts)
  const language = useLanguage()
  const map = useQuery({
    queryKey: ['result', 'heat-map', set, under],
    queryFn: ({ signal }) =>
      api.get(`/api/result-sets/${set}/heat-map`, HeatMap, { query: { under }, signal }),
  })
  const { data } = map
  const at = data?.path.at(-1)
  return (
    <>
      <PageHeader
        title={
          data && data.path.length > 1 && at ? `${words.heatMap} · ${nodeTitle(at, language)}` : words.heatMap
        }
        under={data && `${textIn(data.set.edition.title, language)}, ${data.set.period}`}
        crumbs={[
          { title: words.results, path: '/results' },
          { title: words.ranking, path: `/results/${set}` },
        ]}
        chips={data && <SetState set={data.set} />}
      />
      <ProblemAlert error={map.error} retry={() => void map.refetch()} />
      {map.isPending && <Skeleton h={240} />}
      {data && (
        <>
          <ProvisionalNote set={data.set} />
          <p className={styles.under}>{words.heatMapUnder}</p>
          <div className={styles.bar}>
            {data.path.length > 1 && (
              <button type="button" className={styles.up} onClick={() => change({ under: undefined })}>
                ← {words.allDomains}
              </button>
            )}
            <Legend />
          </div>
          <Grid map={data} open={(node) => change({ under: node })} />
        </>
      )}
    </>
  )
}

const STEPS = [0, 0.5, 0.65, 0.8, 0.95] as const

/** Which of five steps a share falls in; undefined where there is no share. */
const stepOf = (points: number | null, max: number): number | undefined =>
  points === null || max <= 0 ? undefined : STEPS.findLastIndex((step) => points / max >= step)

function Legend() {
  const words = useTexts(texts)
  const format = useFormat()
  return (
    <ul className={styles.legend} aria-label={words.heatLegend}>
      {STEPS.map((step, k) => (
        <li key={step}>
          <span className={`${styles.sign} ${styles[`step${k}`]}`} aria-hidden />
          {k === 0 ? `< ${format.share(STEPS[1])}` : `≥ ${format.share(step)}`}
        </li>
      ))}
    </ul>
  )
}

function Grid({ map, open }: { map: HeatMap; open: (node: string) => void }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const { set, nodes, units } = map
  return (
    <div className={styles.card}>
      <TableFrame label={words.heatMap}>
        <table className={styles.grid}>
          <caption>
            <VisuallyHidden>{words.heatMap}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col" className={styles.rank}>
                {words.rank}
              </th>
              <th scope="col" className={styles.unit}>
                {words.unit}
              </th>
              <th scope="col" className={styles.number}>
                {words.total}
              </th>
              {nodes.map((node) => {
                const title = nodeTitle(node, language)
                return (
                  <th key={node.node} scope="col" className={styles.node}>
                    {node.hasParts ? (
                      <button type="button" onClick={() => open(node.node)}>
                        {title}
                      </button>
                    ) : (
                      <Link to={`/results/${set.id}/nodes/${encodeURIComponent(node.node)}`}>{title}</Link>
                    )}
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, name, rank, total, cells }) => (
              <tr key={unit}>
                <td className={styles.rank}>{format.number(rank)}</td>
                <th scope="row" className={styles.unit}>
                  <Link to={`/results/${set.id}/units/${unit}`}>{name}</Link>
                </th>
                <td className={styles.number}>{format.points(total)}</td>
                {cells.map((cell, k) => {
                  const node = nodes[k]!
                  if (!cell) return <td key={node.node} />
                  const { points, max } = cell
                  const step = node.tree === 'scale' ? stepOf(points, max) : undefined
                  return (
                    <td key={node.node} className={styles.cell}>
                      <Link
                        to={`/results/${set.id}/units/${unit}/nodes/${encodeURIComponent(node.node)}`}
                        className={step === undefined ? styles.plain : styles[`step${step}`]}
                      >
                        <VisuallyHidden>{words.heatCell(name, nodeTitle(node, language))} </VisuallyHidden>
                        {node.tree === 'penalty' && points !== null && points > 0 && '−'}
                        {format.points(points)}
                        {step !== undefined && (
                          <small>{format.share(points! / max, { least: 0, most: 1 })}</small>
                        )}
                      </Link>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  )
}
