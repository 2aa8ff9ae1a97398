import { writeFigure } from '@openpar/domain/measures'
import {
  type AppraisalRow,
  type ComponentAppraisal,
  emptySheet,
  type Fact,
  isUnexplained,
} from '@openpar/domain/rounds'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import styles from './entry-detail.module.css'

/** The facts of an entry in their layers, each with its source, and why they differ. */
export function FactTable({ view, row }: { view: ComponentAppraisal; row: AppraisalRow }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const sheet = { ...emptySheet, facts: new Map(Object.entries(row.facts) as unknown as [string, Fact][]) }
  return (
    <table className={styles.facts}>
      <thead>
        <tr>
          <th scope="col">{words.measure}</th>
          <th scope="col">{words.declared}</th>
          <th scope="col">{words.computed}</th>
          <th scope="col">{words.appraised}</th>
        </tr>
      </thead>
      <tbody>
        {view.measures.map((measure) => {
          const { declared, computed, difference, appraised } = row.facts[measure.code] ?? {}
          const unexplained = !difference && isUnexplained(sheet, measure.code)
          return (
            <tr key={measure.code}>
              <th scope="row">
                {measure.name[language]}
                {difference && <span className={styles.source}>{words.whyDifferent(difference.value)}</span>}
                {unexplained && <span className={styles.unexplained}>{words.unexplained}</span>}
                {appraised && (
                  <span className={styles.source}>{words.correctedFor(appraised.value.reason)}</span>
                )}
              </th>
              {[declared, computed, appraised].map((written, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
                <td key={k}>
                  {written ? writeFigure(written.value.figure, measure, language) : '–'}
                  {written && 'source' in written.value && written.value.source && (
                    <span className={styles.source}>{written.value.source}</span>
                  )}
                  {k === 2 && written?.by && (
                    <span className={styles.source}>{view.people[written.by] ?? ''}</span>
                  )}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
