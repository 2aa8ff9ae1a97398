import { Outlet } from '@tanstack/react-router'
import { Overlays } from '../../platform/page/overlays.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import styles from './visitor-frame.module.css'

/** Around the screens that are open before signing in: invitation, forgotten password, set-up. */
export function VisitorFrame() {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.brand}>OpenPAR</span>
        <LanguageSwitch />
      </header>
      <main className={styles.main} id="content">
        <Outlet />
        <Overlays />
      </main>
    </div>
  )
}
