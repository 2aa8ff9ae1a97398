import {
  type Icon,
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconCircleDot,
  IconClock,
} from '@tabler/icons-react'
import styles from './status-chip.module.css'

export type StatusKind = 'neutral' | 'accent' | 'good' | 'warn' | 'bad'

const icons: Readonly<Record<StatusKind, Icon>> = {
  neutral: IconCircle,
  accent: IconCircleDot,
  good: IconCheck,
  warn: IconClock,
  bad: IconAlertTriangle,
}

/** A state by icon, word and colour together, so that none of them has to be seen alone. */
export function StatusChip({
  kind = 'neutral',
  icon,
  title,
  children,
}: {
  kind?: StatusKind
  icon?: Icon
  title?: string
  children: string
}) {
  const Mark = icon ?? icons[kind]
  return (
    <span className={`${styles.chip} ${styles[kind]}`} title={title}>
      <Mark size={13} aria-hidden />
      {children}
    </span>
  )
}
