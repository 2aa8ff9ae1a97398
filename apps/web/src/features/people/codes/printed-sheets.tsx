import type { IssuedCode } from '@openpar/domain/people'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import styles from './printed-sheets.module.css'

/** One sheet of paper per code: whose it is, the code in large letters, what to do with it. */
export function PrintedSheets({ codes }: { codes: readonly IssuedCode[] }) {
  const words = useTexts(texts)
  const format = useFormat()
  const address = `${window.location.origin}/app/join`
  return (
    <div className={styles.sheets}>
      {codes.map(({ person, unit, email, purpose, code, expiresAt }) => (
        <section key={person.id} className={styles.sheet} aria-label={person.name}>
          <h3 className={styles.title}>{purpose === 'join' ? words.sheetTitle : words.sheetTitleReset}</h3>
          <p className={styles.person}>
            <strong>{person.name}</strong>
            {unit !== null && <> · {unit}</>}
          </p>
          <ol className={styles.steps}>
            <li>{words.sheetStep1(address)}</li>
            <li>{words.sheetStep2}</li>
            <li>{words.sheetStep3(email)}</li>
          </ol>
          <p className={styles.code}>{code}</p>
          <p className={styles.until}>{words.sheetUntil(format.instant(expiresAt))}</p>
        </section>
      ))}
    </div>
  )
}
