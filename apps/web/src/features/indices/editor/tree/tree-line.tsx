import type { OutlineNode } from '@openpar/domain/indices'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useFormat } from '../../../../platform/format/use-format.ts'
import { useLanguage } from '../../../../platform/language/language.ts'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { fieldsOf, listOf, numberOf, pathKey } from '../../shared/read-data.ts'
import { SumMark } from '../../shared/sum-mark.tsx'
import { sharedTexts } from '../../shared/texts.ts'
import { wordsIn } from '../../shared/words.ts'
import { useEditing } from '../draft/editing.ts'
import styles from './criteria-tree.module.css'
import { treeTexts } from './texts.ts'
import type { TreeRow } from './tree-rows.ts'

type Where = 'before' | 'after' | 'inside'

/** The node under way while dragging; the browser hides what is dragged until the drop. */
let dragged: OutlineNode | null = null

/** One line of the tree. */
export function TreeLine({
  row,
  selected,
  focusable,
  toggle,
  drop,
}: {
  row: TreeRow
  selected: boolean
  focusable: boolean
  toggle: (open: boolean) => void
  drop: (node: OutlineNode, target: OutlineNode, where: Where) => void
}) {
  const { sums, select } = useEditing()
  const [over, setOver] = useState<Where | null>(null)
  const { node, expanded } = row
  const path = row.selection.kind === 'node' ? row.selection.path : []
  const whereOf = (event: DragEvent): Where => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const share = (event.clientY - top) / height
    return share < 0.3 ? 'before' : share > 0.7 ? 'after' : 'inside'
  }
  const Mark = expanded ? IconChevronDown : IconChevronRight
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it hears the keys
    <div
      role="treeitem"
      aria-level={row.level}
      aria-selected={selected}
      aria-expanded={expanded}
      tabIndex={focusable ? 0 : -1}
      data-row={row.key}
      className={[styles.line, selected && styles.selected, over && styles[over]].filter(Boolean).join(' ')}
      style={{ ['--level' as string]: row.level - 1 }}
      draggable={node !== undefined}
      onClick={() => select(row.selection)}
      onDragStart={(event) => {
        dragged = node ?? null
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', node?.code ?? '')
      }}
      onDragOver={(event) => {
        if (dragged === null || node === undefined) return
        event.preventDefault()
        setOver(whereOf(event))
      }}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(null)
        if (dragged !== null && node !== undefined) drop(dragged, node, whereOf(event))
        dragged = null
      }}
      onDragEnd={() => {
        dragged = null
      }}
    >
      <span
        className={styles.mark}
        aria-hidden
        onClick={(event) => {
          if (expanded === undefined) return
          event.stopPropagation()
          toggle(!expanded)
        }}
      >
        {expanded !== undefined && <Mark size={15} />}
      </span>
      <span className={styles.words}>
        <OutsideCaption row={row} />
        <LineName row={row} />
        <SumMark sum={node === undefined && row.key !== 'edition' ? undefined : sums.get(pathKey(path))} />
        {node?.position === 0 && node.parent.length === 1 && <SumMark sum={sums.get(pathKey(node.parent))} />}
      </span>
      <LinePoints row={row} />
    </div>
  )
}

/** Over the first bonus or penalty node: which of the two, and how much of it counts. */
function OutsideCaption({ row: { node } }: { row: TreeRow }) {
  const texts = useTexts(treeTexts)
  const shared = useTexts(sharedTexts)
  const format = useFormat()
  const { data } = useEditing()
  if (node === undefined || node.position !== 0 || node.parent.length !== 1) return null
  const cap = numberOf(fieldsOf(fieldsOf(data)[node.tree]).cap)
  return (
    <span className={styles.caption}>
      {shared.trees[node.tree]} · {texts.cap(format.number(cap))}
    </span>
  )
}

function LineName({ row: { node, key } }: { row: TreeRow }) {
  const texts = useTexts(treeTexts)
  const language = useLanguage()
  const { data } = useEditing()
  const format = useFormat()
  if (node === undefined) {
    if (key === 'edition') return <span>{texts.edition}</span>
    return <span>{`${texts.measures} (${format.number(listOf(fieldsOf(data).measures).length)})`}</span>
  }
  return (
    <span className={node.depth === 0 ? styles.top : undefined}>
      <span className={styles.code}>{node.code}</span>{' '}
      {node.name === undefined ? texts.unnamed : wordsIn(node.name, language)}
    </span>
  )
}

function LinePoints({ row: { node, key } }: { row: TreeRow }) {
  const { data } = useEditing()
  const format = useFormat()
  if (node === undefined && key !== 'edition') return null
  return (
    <span className={styles.points}>
      {format.number(node === undefined ? numberOf(fieldsOf(data).scale) : node.max)}
    </span>
  )
}
