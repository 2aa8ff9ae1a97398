import { Button, Checkbox } from '@mantine/core'
import { measuresOfRule, type Path, type TriedFact, type TriedFacts, tryRule } from '@openpar/domain/indices'
import type { Measure } from '@openpar/engine'
import { useMemo, useState } from 'react'
import { useFormat } from '../../../../platform/format/use-format.ts'
import { useLanguage } from '../../../../platform/language/language.ts'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { dataAt, fieldsOf, listOf, textOf } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'
import { FactInput } from './fact-input.tsx'
import { ruleTexts } from './texts.ts'
import styles from './try-box.module.css'

/** Type facts, see points and how they came about: the engine that scores rounds, in this page. */
export function TryBox({ path }: { path: Path }) {
  const texts = useTexts(ruleTexts)
  const language = useLanguage()
  const format = useFormat()
  const { data } = useEditing()
  const [facts, setFacts] = useState<TriedFacts>({})
  const [others, setOthers] = useState<readonly TriedFacts[]>([{}, {}])
  const [notApplicable, setNotApplicable] = useState(false)
  const node = dataAt(data, path)
  const { rule } = fieldsOf(node)
  const measures = useMemo(() => readMeasures(data, rule), [data, rule])
  const relative = fieldsOf(rule).kind === 'relative'
  const tried = notApplicable
    ? Object.fromEntries(measures.map(({ code }) => [code, 'not-applicable' as const]))
    : facts
  const outcome = tryRule(
    data,
    node,
    tried,
    relative ? others.filter((one) => Object.keys(one).length > 0) : [],
  )
  const withFact = (before: TriedFacts, code: string, fact: TriedFact) => ({ ...before, [code]: fact })
  return (
    <section className={styles.box} aria-label={texts.tryOut}>
      <h4 className={styles.title}>{texts.tryOut}</h4>
      <p className={styles.hint}>{measures.length === 0 ? texts.noMeasures : texts.tryHint}</p>
      <div className={styles.facts}>
        {measures.map((measure) => (
          <FactInput
            key={measure.code}
            measure={measure}
            fact={facts[measure.code]}
            disabled={notApplicable}
            change={(fact) => setFacts(withFact(facts, measure.code, fact))}
          />
        ))}
      </div>
      <Checkbox
        mt="xs"
        label={texts.notApplicable}
        checked={notApplicable}
        onChange={(event) => setNotApplicable(event.currentTarget.checked)}
      />
      {relative && (
        <fieldset className={styles.others}>
          <legend>{texts.others}</legend>
          {others.map((one, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its place in the list
            <div key={position} className={styles.facts}>
              {measures.map((measure) => (
                <FactInput
                  key={measure.code}
                  measure={measure}
                  fact={one[measure.code]}
                  label={texts.unit(String(position + 2))}
                  change={(fact) => setOthers(others.with(position, withFact(one, measure.code, fact)))}
                />
              ))}
            </div>
          ))}
          <Button variant="subtle" size="compact-sm" onClick={() => setOthers([...others, {}])}>
            {texts.addUnit}
          </Button>
        </fieldset>
      )}
      <div className={styles.outcome} role="status">
        {outcome.ok ? (
          <>
            <p className={styles.points}>
              {outcome.trial.points === undefined
                ? texts.noPoints
                : texts.outcome(format.points(outcome.trial.points), format.points(outcome.trial.max))}
            </p>
            {outcome.trial.steps.length > 0 && (
              <ol className={styles.steps} aria-label={texts.steps}>
                {outcome.trial.steps.map((step) => (
                  <li key={step.vi}>{step[language]}</li>
                ))}
              </ol>
            )}
          </>
        ) : (
          <p className={styles.hint}>{outcome[language]}</p>
        )}
      </div>
    </section>
  )
}

/** The measures a rule reads; one that the definition does not have goes by its code. */
function readMeasures(data: unknown, rule: unknown): readonly Measure[] {
  const all = listOf(fieldsOf(data).measures).filter(
    (measure): measure is Measure => textOf(fieldsOf(measure).code) !== undefined,
  )
  return measuresOfRule(
    rule,
    all.map(({ code }) => code),
  ).map((code) => all.find((measure) => measure.code === code) ?? { code, name: code })
}
