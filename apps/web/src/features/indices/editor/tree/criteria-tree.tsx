import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { useEditing } from '../draft/editing.ts'
import styles from './criteria-tree.module.css'
import type { Direction } from './node-moves.ts'
import { treeTexts } from './texts.ts'
import { TreeLine } from './tree-line.tsx'
import { rowKeyOf, treeRows } from './tree-rows.ts'
import { TreeTools } from './tree-tools.tsx'
import { useNodeCommands } from './use-node-commands.ts'

const MOVES: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'into',
}

/** The tree of the edition: choose by arrows or click, move by Alt and arrows or by dragging; sums that differ are marked. */
export function CriteriaTree() {
  const texts = useTexts(treeTexts)
  const { nodes, selection, select } = useEditing()
  const commands = useNodeCommands()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const tree = useRef<HTMLDivElement>(null)
  const followed = useRef(false)
  const rows = treeRows(nodes, closed)
  const current = rowKeyOf(selection)
  const at = rows.findIndex(({ key }) => key === current)

  const toggle = (key: string, open: boolean) => {
    const next = new Set(closed)
    if (open) next.delete(key)
    else next.add(key)
    setClosed(next)
  }

  useEffect(() => {
    if (!followed.current) return
    followed.current = false
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(current)}"]`)?.focus()
  }, [current])

  const go = (position: number) => {
    const row = rows[Math.min(Math.max(position, 0), rows.length - 1)]
    if (row === undefined) return
    followed.current = row.key !== current
    select(row.selection)
  }
  const follow = (act: () => void) => {
    followed.current = true
    act()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at]
    const { key, altKey } = event
    const direction = MOVES[key]
    if (altKey && direction !== undefined) follow(() => commands.moveBy(direction))
    else if (key === 'ArrowDown') go(at + 1)
    else if (key === 'ArrowUp') go(at - 1)
    else if (key === 'Home') go(0)
    else if (key === 'End') go(rows.length - 1)
    else if (key === 'ArrowRight' && row?.expanded === false) toggle(row.key, true)
    else if (key === 'ArrowRight' && row?.expanded === true) go(at + 1)
    else if (key === 'ArrowLeft' && row?.expanded === true) toggle(row.key, false)
    else if (key === 'ArrowLeft' && row?.node !== undefined && row.node.parent.length > 1)
      go(rows.findIndex((one) => one.key === row.node?.parent.join('/')))
    else if (key === 'Insert') follow(commands.addBeside)
    else if (key === 'Delete') follow(commands.remove)
    else return
    event.preventDefault()
  }

  return (
    <section className={styles.card} aria-label={texts.tree}>
      <TreeTools commands={commands} />
      <div ref={tree} role="tree" aria-label={texts.tree} className={styles.tree} onKeyDown={onKeyDown}>
        {rows.map((row, position) => (
          <TreeLine
            key={row.key}
            row={row}
            selected={row.key === current}
            focusable={at < 0 ? position === 0 : position === at}
            toggle={(open) => toggle(row.key, open)}
            drop={commands.moveOnto}
          />
        ))}
      </div>
      <p className={styles.keys}>{texts.keys}</p>
    </section>
  )
}
