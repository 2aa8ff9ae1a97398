import { List, Text } from '@mantine/core'
import { type ExplainedFact, ExplainedResult, nodeTitle, UnitResults } from '@openpar/domain/results'
import { NOT_APPLICABLE, textIn } from '@openpar/engine'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../platform/format/use-format.ts'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { Panel } from '../../platform/page/panel.tsx'
import { usePathParameters } from '../../platform/screen/use-address.ts'
import { ShareBar } from './standing.tsx'
import { texts } from './texts.ts'
import styles from './unit/cards.module.css'
import table from './unit/table.module.css'

/** Why a unit has its points at one node: the rule in words, the numbers put in, the facts, the parts. */
export function ExplanationScreen() {
  const { set, unit, node } = usePathParameters(z.object({ set: z.uuid(), unit: z.uuid(), node: z.string() }))
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const why = useQuery({
    queryKey: ['result', 'why', set, unit, node],
    queryFn: ({ signal }) =>
      api.get(`/api/result-sets/${set}/units/${unit}/nodes/${encodeURIComponent(node)}`, ExplainedResult, {
        signal,
      }),
  })
  const about = useQuery({
    queryKey: ['result', 'unit', set, unit],
    queryFn: ({ signal }) => api.get(`/api/result-sets/${set}/units/${unit}`, UnitResults, { signal }),
  })
  const { data, error } = why
  const name = about.data?.unit.name ?? words.unit
  const title = data ? nodeTitle(data, language) : words.explanation
  return (
    <>
      <PageHeader
        title={title}
        under={
          data &&
          `${name} · ${format.points(data.points)} / ${format.points(data.max)}${data.rank === null ? '' : ` · ${words.rank.toLocaleLowerCase(language)} ${format.number(data.rank)} / ${format.number(data.ranked)}`}`
        }
        crumbs={[
          { title: words.results, path: '/results' },
          { title: words.ranking, path: `/results/${set}` },
          { title: name, path: `/results/${set}/units/${unit}` },
        ]}
      />
      {error && <ProblemAlert error={error} retry={() => void why.refetch()} />}
      {data && (
        <div className={styles.stack}>
          <Panel title={words.rule}>
            <Text>{data.rule[language]}</Text>
            {data.note !== null && (
              <Text c="dimmed" mt="xs">
                {words.note}: {textIn(data.note, language)}
              </Text>
            )}
          </Panel>
          {data.steps.length > 0 && (
            <Panel title={words.steps}>
              <List type="ordered">
                {data.steps.map((step) => (
                  <List.Item key={step.vi}>{step[language]}</List.Item>
                ))}
              </List>
              <Text c="dimmed" mt="sm">
                {data.agrees ? words.agrees : words.disagrees}
              </Text>
            </Panel>
          )}
          {data.facts.length > 0 && (
            <Panel title={words.facts}>
              <FactTable facts={data.facts} />
            </Panel>
          )}
          {data.parts.length > 0 && (
            <Panel title={words.parts}>
              <PartTable parts={data.parts} base={`/results/${set}/units/${unit}/nodes`} />
            </Panel>
          )}
          {data.evidence.length > 0 && (
            <Panel title={words.evidence}>
              <List>
                {data.evidence.map((one) => (
                  <List.Item key={textIn(one, 'vi')}>{textIn(one, language)}</List.Item>
                ))}
              </List>
            </Panel>
          )}
        </div>
      )}
    </>
  )
}

type Fact = z.infer<typeof ExplainedFact>

function FactTable({ facts }: { facts: readonly Fact[] }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const shown = ({ value, answer, reason, kind, unitOfMeasure }: Fact): string => {
    if (value === null) {
      if (reason === NOT_APPLICABLE) return words.notApplicable
      return reason === null || reason === 'no-value' ? words.missing : reason
    }
    if (answer !== null) return answer
    if (kind === 'yes-no') return value === 1 ? words.yes : words.no
    return `${format.number(value)}${unitOfMeasure === null ? '' : ` ${textIn(unitOfMeasure, language)}`}`
  }
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col" className={table.number}>
              {words.value}
            </th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.measure}>
              <td>{textIn(fact.name, language)}</td>
              <td className={table.number}>{shown(fact)}</td>
              <td className={table.note}>{fact.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PartTable({ parts, base }: { parts: ExplainedResult['parts']; base: string }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.node}</th>
            <th scope="col" className={table.number}>
              {words.points}
            </th>
            <th scope="col" className={table.wide} aria-hidden />
            <th scope="col" className={table.number}>
              {words.lost}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ node, name, points, max, lost }) => (
            <tr key={node}>
              <td>
                <Link to={`${base}/${encodeURIComponent(node)}`}>{nodeTitle({ node, name }, language)}</Link>
              </td>
              <td className={table.number}>
                {format.points(points)} / {format.points(max)}
              </td>
              <td className={table.wide}>
                <ShareBar part={points} whole={max} />
              </td>
              <td className={table.number}>{format.points(lost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
