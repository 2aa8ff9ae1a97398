import { IconChevronDown, IconChevronRight, IconEye } from '@tabler/icons-react'
import { memo } from 'react'
import type { Mark } from './component-mark.ts'
import { MarkIcon } from './mark-icon.tsx'
import styles from './sheet-tree.module.css'

/** One line of the tree; drawn again only where one of its words changed. */
export const TreeLine = memo(function TreeLine({
  code,
  label,
  level,
  mark,
  points,
  selected,
  focusable,
  expanded,
  looking,
  open,
  toggle,
}: {
  code: string
  label: string
  level: number
  mark: Mark | null
  points: string
  selected: boolean
  focusable: boolean
  expanded: boolean | undefined
  looking: string
  open: (code: string) => void
  toggle: (code: string) => void
}) {
  const Chevron = expanded ? IconChevronDown : IconChevronRight
  const press = () => (expanded === undefined ? open(code) : toggle(code))
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it hears the keys
    <div
      role="treeitem"
      aria-level={level}
      aria-selected={selected}
      aria-expanded={expanded}
      tabIndex={focusable ? 0 : -1}
      data-node={code}
      className={`${styles.line} ${selected ? styles.selected : ''} ${expanded === undefined ? '' : styles.node}`}
      style={{ ['--level' as string]: level - 1 }}
      onClick={press}
    >
      <span className={styles.chevron} aria-hidden>
        {expanded !== undefined && <Chevron size={15} />}
      </span>
      {mark === null ? <span /> : <MarkIcon mark={mark} />}
      <span className={styles.words}>
        {label}
        {looking !== '' && (
          <span className={styles.looking} title={looking} role="img" aria-label={looking}>
            <IconEye size={14} aria-hidden />
          </span>
        )}
      </span>
      <span className={styles.points}>{points}</span>
    </div>
  )
})
