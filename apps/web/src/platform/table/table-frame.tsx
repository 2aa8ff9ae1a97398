import type { ReactNode } from 'react'
import styles from './table-frame.module.css'
import { useOverflow } from './use-overflow.ts'

/**
 * Around one `<table>`: a table wider than its place scrolls within a frame, by keyboard too, so that the page never
 * does; any other is left alone, and its head may stick to the page.
 */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  const [frame, overflows] = useOverflow()
  const scrolling = overflows ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {}
  return (
    <div ref={frame} className={overflows ? styles.scrolling : undefined} {...scrolling}>
      {children}
    </div>
  )
}
