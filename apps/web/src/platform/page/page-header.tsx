import { IconFlask } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useContext, useEffect, useRef } from 'react'
import { StatusChip } from '../feedback/status-chip.tsx'
import { useTexts } from '../language/use-texts.ts'
import { MeContext } from '../session/me.ts'
import { platformTexts } from '../texts.ts'
import { takePageFocus } from './page-focus.ts'
import styles from './page-header.module.css'

type Crumb = { readonly title: string; readonly path: string }

/**
 * The head of every screen: title (also of the browser's tab), the way up to it, a line under it, chips beside it and
 * the actions at the right. Says that the data is sample data where it is. Takes the focus when the screen opens, so that
 * screen readers say the title.
 */
export function PageHeader({
  title,
  under,
  crumbs = [],
  chips,
  actions,
}: {
  title: string
  under?: ReactNode
  crumbs?: readonly Crumb[]
  chips?: ReactNode
  actions?: ReactNode
}) {
  const texts = useTexts(platformTexts)
  const sample = useContext(MeContext)?.sample ?? false
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · OpenPAR`
  }, [title])
  useEffect(() => takePageFocus(heading.current), [])
  return (
    <div className={styles.header}>
      <div className={styles.words}>
        {crumbs.length > 0 && (
          <nav aria-label={texts.breadcrumbs}>
            <ol className={styles.crumbs}>
              {crumbs.map((crumb, place) => (
                <li key={crumb.path}>
                  {place > 0 && <span aria-hidden>› </span>}
                  <Link to={crumb.path}>{crumb.title}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className={styles.line}>
          <h1 className={styles.title} ref={heading} tabIndex={-1} data-page-title>
            {title}
          </h1>
          {chips}
          {sample && (
            <StatusChip kind="warn" icon={IconFlask} title={texts.sampleHint}>
              {texts.sampleChip}
            </StatusChip>
          )}
        </div>
        {under !== undefined && <div className={styles.under}>{under}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
