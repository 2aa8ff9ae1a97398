import type { Me } from '@openpar/domain/people'
import { Link, useLocation } from '@tanstack/react-router'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { screens } from '../../screens.ts'
import { PressingWork } from '../my-work/pressing-work.tsx'
import { shellTexts } from '../texts.ts'
import { currentEntry } from './current-entry.ts'
import styles from './navigation.module.css'
import { visibleScreens } from './visible-screens.ts'

/** The pages the person may open, by section. */
export function Navigation({ me }: { me: Me }) {
  const texts = useTexts(shellTexts)
  const language = useLanguage()
  const sections = visibleScreens(screens, me)
  const { pathname } = useLocation()
  const current = currentEntry(
    sections.flatMap(({ entries }) => entries),
    pathname,
  )
  return (
    <nav className={styles.navigation} aria-label={texts.navigation}>
      {sections.map(({ section, entries }) => (
        <div key={section}>
          {section !== 'work' && <p className={styles.section}>{texts.sections[section]}</p>}
          <ul className={styles.list} aria-label={texts.sections[section]}>
            {entries.map(({ path, title, navigation: { icon: Icon } }) => (
              <li key={path}>
                <Link
                  to={path}
                  className={styles.link}
                  activeOptions={{ exact: true, includeSearch: false }}
                  {...(path === current && { 'aria-current': 'page' as const, 'data-status': 'active' })}
                >
                  <Icon size={18} stroke={1.6} aria-hidden />
                  {title[language]}
                  {path === '/' && <PressingWork className={styles.badge} />}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
