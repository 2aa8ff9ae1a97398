import { Kbd, Modal } from '@mantine/core'
import type { Me } from '@openpar/domain/people'
import { useMatches } from '@tanstack/react-router'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { screens } from '../../screens.ts'
import { visibleScreens } from '../layout/visible-screens.ts'
import { shellTexts } from '../texts.ts'
import styles from './keyboard-help.module.css'

/** The keys that work here, and the letters of the person's pages. */
export function KeyboardHelp({ me, opened, close }: { me: Me; opened: boolean; close: () => void }) {
  const texts = useTexts(shellTexts)
  const language = useLanguage()
  const jumps = visibleScreens(screens, me)
    .flatMap(({ entries }) => entries)
    .filter(({ navigation }) => navigation.jump !== undefined)
  const { keys } = texts
  const screen = useMatches({ select: (matches) => matches.at(-1)?.staticData.screen })
  return (
    <Modal opened={opened} onClose={close} title={texts.help} size="lg">
      <div className={styles.columns}>
        <section aria-label={keys.anywhere}>
          <h3 className={styles.title}>{keys.anywhere}</h3>
          <KeyRow keys={['/']}>{keys.search}</KeyRow>
          <KeyRow keys={['?']}>{keys.help}</KeyRow>
          <KeyRow keys={['Esc']}>{keys.close}</KeyRow>
          <h3 className={styles.title}>{keys.inTables}</h3>
          <KeyRow keys={['↑', '↓']}>{keys.rows}</KeyRow>
          <KeyRow keys={['Home', 'End']}>{keys.edges}</KeyRow>
          <KeyRow keys={['Enter']}>{keys.open}</KeyRow>
          <KeyRow keys={['Alt', '↓']}>{keys.calendar}</KeyRow>
        </section>
        {screen?.keys !== undefined && (
          <section aria-label={screen.title[language]}>
            <h3 className={styles.title}>{screen.title[language]}</h3>
            {screen.keys.map(({ keys: pressed, does }) => (
              <KeyRow key={does.vi} keys={[...pressed]}>
                {does[language]}
              </KeyRow>
            ))}
          </section>
        )}
        <section aria-label={keys.jumps}>
          <h3 className={styles.title}>{keys.jumps}</h3>
          {jumps.map(({ path, title, navigation }) => (
            <KeyRow key={path} keys={['g', navigation.jump!]} between={keys.andThen}>
              {title[language]}
            </KeyRow>
          ))}
        </section>
      </div>
    </Modal>
  )
}

function KeyRow({ keys, between, children }: { keys: string[]; between?: string; children: string }) {
  return (
    <div className={styles.row}>
      <span className={styles.keys}>
        {keys.map((key, index) => (
          <span key={key}>
            {index > 0 && between !== undefined && <small> {between} </small>}
            <Kbd>{key}</Kbd>
          </span>
        ))}
      </span>
      <span>{children}</span>
    </div>
  )
}
