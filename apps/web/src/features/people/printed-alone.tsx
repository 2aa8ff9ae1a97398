import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './printed-alone.module.css'

/**
 * What goes onto paper instead of the page: invisible on the screen, and the only thing there is while printing. It
 * stands beside the page, not in a dialog, so that it breaks over as many sheets as it needs.
 */
export function PrintedAlone({ children }: { children: ReactNode }) {
  return createPortal(
    <div className={styles.paper} data-printed-alone>
      {children}
    </div>,
    document.body,
  )
}
