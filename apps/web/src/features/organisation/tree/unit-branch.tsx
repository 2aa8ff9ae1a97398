import type { UnitInList } from '@openpar/domain/organisation'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { sentenceOf } from '../../../platform/api/problem-error.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import { useUnitsUnder } from '../unit-queries.ts'
import styles from './unit-tree.module.css'

interface BranchProps {
  readonly unit: UnitInList
  readonly on: string
  readonly depth: number
  readonly isOpen: (unit: string) => boolean
  readonly toggle: (unit: string, open: boolean) => void
  /** The one item of the tree that the Tab key reaches. */
  readonly focusable: (unit: string) => boolean
  readonly focused: (unit: string) => void
}

const depthStyle = (depth: number) => ({ '--depth': depth }) as CSSProperties

/** One unit of the tree with what stands under it, read when it opens. */
export function UnitBranch({ unit, ...shared }: BranchProps) {
  const { on, depth, isOpen, toggle, focusable, focused } = shared
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const open = unit.children > 0 && isOpen(unit.id)
  const below = useUnitsUnder(unit.id, on, open)
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys of all its items */}
      <div
        className={styles.row}
        style={depthStyle(depth)}
        role="treeitem"
        aria-expanded={unit.children > 0 ? open : undefined}
        aria-level={depth + 1}
        aria-selected={false}
        tabIndex={focusable(unit.id) ? 0 : -1}
        data-unit={unit.id}
        onFocus={() => focused(unit.id)}
        onClick={(event) => {
          if (unit.children > 0 && !(event.target as Element).closest('a')) toggle(unit.id, !open)
        }}
      >
        <span className={styles.first}>
          <span className={styles.toggle} aria-hidden>
            {unit.children > 0 && <Chevron size={16} />}
          </span>
          <Link className={styles.name} to={`/units/${unit.id}`} tabIndex={-1}>
            {unit.name}
          </Link>
        </span>
        <span className={styles.code}>{unit.code}</span>
        <span className={styles.count}>{unit.children > 0 && words.below(format.number(unit.children))}</span>
      </div>
      {open &&
        below.data?.map((child) => <UnitBranch key={child.id} {...shared} unit={child} depth={depth + 1} />)}
      {open && below.data === undefined && (
        <div role="none" className={styles.note} style={depthStyle(depth)}>
          {below.error === null ? words.loading : sentenceOf(below.error, language)}
        </div>
      )}
    </>
  )
}
