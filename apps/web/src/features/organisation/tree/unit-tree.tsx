import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import { useUnitsUnder } from '../unit-queries.ts'
import { UnitBranch } from './unit-branch.tsx'
import styles from './unit-tree.module.css'

const levelOf = (item: HTMLElement) => Number(item.getAttribute('aria-level'))

/**
 * The units under `root` on a day as a tree whose branches are read when they open. Arrow keys move, open and close;
 * Home and End go to the ends; Enter shows the unit.
 */
export function UnitTree({ root, on, label }: { root: string; on: string; label: string }) {
  const words = useTexts(texts)
  const navigate = useNavigate()
  const tree = useRef<HTMLDivElement>(null)
  const top = useUnitsUnder(root, on)
  const alone = top.data?.length === 1 ? top.data[0]!.id : undefined
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({})
  const [current, setCurrent] = useState<string | undefined>(undefined)
  if (top.error !== null) return <ProblemAlert error={top.error} retry={() => void top.refetch()} />
  if (top.data === undefined) return <p>{words.loading}</p>
  // A single unit at the top is opened at once: nobody comes for its name alone.
  const isOpen = (unit: string) => toggled[unit] ?? unit === alone
  const toggle = (unit: string, open: boolean) => setToggled({ ...toggled, [unit]: open })

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const items = [...(tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])]
    const here = items.indexOf(document.activeElement as HTMLElement)
    const item = items[here]
    const unit = item?.dataset.unit
    if (item === undefined || unit === undefined) return
    const expanded = item.getAttribute('aria-expanded')
    const go = (to: HTMLElement | null | undefined) => {
      to?.focus()
      if (to?.dataset.unit) setCurrent(to.dataset.unit)
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    switch (event.key) {
      case 'ArrowDown':
        go(items[here + 1])
        break
      case 'ArrowUp':
        go(items[here - 1])
        break
      case 'Home':
        go(items[0])
        break
      case 'End':
        go(items.at(-1))
        break
      case 'ArrowRight':
        if (expanded === 'false') toggle(unit, true)
        else if (expanded === 'true') go(items[here + 1])
        break
      case 'ArrowLeft':
        if (expanded === 'true') toggle(unit, false)
        else go(items.slice(0, here).findLast((each) => levelOf(each) < levelOf(item)))
        break
      case 'Enter':
        void navigate({ to: `/units/${unit}` })
        break
      default:
        return
    }
    event.preventDefault()
  }
  return (
    <div className={styles.tree} role="tree" aria-label={label} ref={tree} onKeyDown={move}>
      {top.data.map((unit, i) => (
        <UnitBranch
          key={unit.id}
          unit={unit}
          on={on}
          depth={0}
          isOpen={isOpen}
          toggle={toggle}
          focusable={(id) => (current === undefined ? i === 0 && id === unit.id : id === current)}
          focused={setCurrent}
        />
      ))}
    </div>
  )
}
