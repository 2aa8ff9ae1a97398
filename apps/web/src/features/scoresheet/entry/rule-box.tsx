import { ruleWords, textIn } from '@openpar/engine'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import styles from './entry.module.css'
import { entryTexts } from './texts.ts'

/** The rule of a component in words, and the evidence that the edition names for it. */
export function RuleBox({ component }: { component: string }) {
  const words = useTexts(entryTexts)
  const language = useLanguage()
  const { index, view } = useDesk()
  const place = index?.byCode.get(component)
  if (!index || !place) return null
  const evidence = place.node?.evidence ?? []
  const note = place.node?.note
  return (
    <div className={styles.rule}>
      <p>
        {ruleWords(place, { index })[language]}{' '}
        <Link to={`/indices/${view.round.edition}`} search={{} as never}>
          {words.inIndex}
        </Link>
      </p>
      {note !== undefined && <p className={styles.wanted}>{textIn(note, language)}</p>}
      {evidence.length > 0 && (
        <p className={styles.wanted}>
          {words.evidenceWanted}: {evidence.map((one) => textIn(one, language)).join('; ')}
        </p>
      )}
    </div>
  )
}
