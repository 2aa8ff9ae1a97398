import { Text } from '@mantine/core'
import { nodeTitle } from '@openpar/domain/results'
import type { AppraisalAgreement } from '@openpar/domain/rounds'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../platform/format/use-format.ts'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { Panel } from '../../platform/page/panel.tsx'
import { TableFrame } from '../../platform/table/table-frame.tsx'
import styles from './agreement-panel.module.css'
import { kappaWord } from './agreement-words.ts'
import { useAgreement } from './queries.ts'
import { texts } from './texts.ts'

/** How far appraisers judge alike, in plain words. */
export function AgreementPanel({ round }: { round: string }) {
  const words = useTexts(texts)
  const { data, error, refetch } = useAgreement(round)
  return (
    <Panel title={words.agreement}>
      <Text size="sm" c="dimmed" mb="sm" maw={760}>
        {words.agreementHint}
      </Text>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {data &&
        (data.total.entries === 0 ? <Text size="sm">{words.noAgreement}</Text> : <Table agreement={data} />)}
    </Panel>
  )
}

function Table({ agreement: { total, components } }: { agreement: AppraisalAgreement }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const lines = [
    { key: 'total', title: words.total, of: total },
    ...components.map(({ code, name, agreement }) => ({
      key: code,
      title: nodeTitle({ node: code, name }, language),
      of: agreement,
    })),
  ]
  return (
    <TableFrame label={words.entriesTwice}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.component}</th>
            <th scope="col">{words.entriesTwice}</th>
            <th scope="col">{words.same}</th>
            <th scope="col">{words.kappa}</th>
            <th scope="col">{words.interpretation}</th>
            <th scope="col">{words.meanDifference}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, title, of }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              <td>{format.number(of.entries)}</td>
              <td>{format.share(of.same, { most: 0 })}</td>
              <td>{format.number(of.kappa, { least: 2, most: 2 })}</td>
              <td>{words.kappas[kappaWord(of.kappa)]}</td>
              <td>{format.difference(of.meanDifference, { most: 2 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
