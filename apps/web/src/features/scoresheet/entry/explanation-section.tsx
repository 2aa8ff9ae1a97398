import { entryOf } from '@openpar/domain/rounds'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { draftPlace } from '../desk/place.ts'
import { DraftArea } from './draft-area.tsx'
import styles from './entry.module.css'
import { entryTexts } from './texts.ts'

/** What the unit says of a component in its own words: obligatory where the edition wants evidence and there is none. */
export function ExplanationSection({ component }: { component: string }) {
  const words = useTexts(entryTexts)
  const { sheet, of, refusal } = useDesk()
  const { evidence, explanation } = entryOf(sheet, component)
  const wanted = of.ground.components.get(component)?.evidence === true
  const has = (evidence?.value.length ?? 0) > 0
  const must = wanted && !has
  const hint = must ? words.explanationMust : has ? words.explanationHave : words.explanationFree
  return (
    <section className={styles.section} aria-label={words.explanation}>
      <h3>
        {words.explanation}{' '}
        <span id="explanation-hint" className={`${styles.hint} ${must ? styles.must : ''}`}>
          {hint}
        </span>
      </h3>
      <DraftArea
        place={draftPlace('explanation', component)}
        value={explanation?.value ?? ''}
        label={words.explanation}
        hideLabel
        placeholder={words.explanationHint}
        describedBy="explanation-hint"
        required={must}
        readOnly={refusal({ type: 'explain', component, text: null }) !== undefined}
      />
    </section>
  )
}
