import type { ReactNode } from 'react'
import styles from './panel.module.css'

/** A white card with an optional heading of the second level, for everything that is no table. */
export function Panel({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={styles.panel} aria-label={title}>
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      {children}
    </section>
  )
}
