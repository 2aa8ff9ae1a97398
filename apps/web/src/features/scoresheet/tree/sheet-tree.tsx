import { Button, Select, Text, TextInput } from '@mantine/core'
import { comparesUnits } from '@openpar/domain/rounds'
import { columnOf, fromPoints, statusOf, textIn } from '@openpar/engine'
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { REPORT_NODE, useDesk } from '../desk/desk.ts'
import { usePoints } from '../desk/live-points-context.tsx'
import type { Presence } from '../presence/use-presence.ts'
import { texts } from '../texts.ts'
import { type Mark, markOf, markOfAll } from './component-mark.ts'
import { type SheetRow, sheetRows } from './sheet-rows.ts'
import styles from './sheet-tree.module.css'
import { filterRows, TREE_FILTERS, type TreeFilter } from './tree-filter.ts'
import { TreeHead } from './tree-head.tsx'
import { TreeLine } from './tree-line.tsx'

/** The points of a node as a line of the tree writes them. */
function usePointsOf(): (row: SheetRow) => string {
  const words = useTexts(texts)
  const format = useFormat()
  const { index, of } = useDesk()
  const points = usePoints()
  const isOpen = (code: string) => !points || Number.isNaN(columnOf(points, code).points[0]!)
  const awaits = (code: string) => {
    const source = of.ground.components.get(code)?.source
    const node = index?.byCode.get(code)?.node
    if (node && comparesUnits(node)) return words.fromOthers
    if (source === 'survey') return words.fromSurvey
    return source === 'computed' ? words.fromSystem : '–'
  }
  return ({ code, components }) => {
    const place = index?.byCode.get(code)
    if (!place) return ''
    const most = format.number(fromPoints(place.max))
    // A sum of nothing is not zero.
    if (!points || components.every(isOpen)) {
      const waiting = new Set(components.map(awaits))
      return `${waiting.size === 1 ? [...waiting][0] : '–'} / ${most}`
    }
    const column = columnOf(points, code)
    if (statusOf(column, 0) === 'not-applicable' && Number.isNaN(column.points[0]!)) return '–'
    return `${format.points(fromPoints(column.points[0]!))} / ${most}`
  }
}

/** The tree of the sheet: arrows move in it, Enter opens, a slash searches. */
export const SheetTree = memo(function SheetTree({ others }: { others: readonly Presence[] }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const { index, of, open, openNode } = useDesk()
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<TreeFilter>('all')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(open)
  const tree = useRef<HTMLDivElement>(null)
  const pointsOf = usePointsOf()

  const all = useMemo(() => (index ? sheetRows(index, of.ground) : []), [index, of.ground])
  const marks = useMemo(
    () => new Map([...of.ground.components.keys()].map((code): [string, Mark] => [code, markOf(of, code)])),
    [of],
  )
  const found = useMemo(
    () => filterRows(all, of, { filter, words: search, language }),
    [all, of, filter, search, language],
  )
  const filtering = search.trim() !== '' || filter !== 'all'
  const parentOf = useMemo(() => new Map(all.map(({ code, parent }) => [code, parent])), [all])
  const rows = found.filter((row) => {
    if (filtering) return true
    for (let up = row.parent; up !== undefined; up = parentOf.get(up)) if (closed.has(up)) return false
    return true
  })
  const codes = [...rows.map(({ code }) => code), REPORT_NODE]
  const focusable = codes.includes(at) ? at : (codes[0] ?? REPORT_NODE)

  useEffect(() => {
    setAt(open)
    const box = tree.current
    const row = box?.querySelector(`[data-node="${CSS.escape(open)}"]`)
    if (!box || !row) return
    const [outer, inner] = [box.getBoundingClientRect(), row.getBoundingClientRect()]
    const above = inner.top < outer.top
    if (above || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - outer.height / 3
  }, [open])

  const toggle = useCallback((code: string) => {
    setAt(code)
    setClosed((before) => {
      const next = new Set(before)
      if (!next.delete(code)) next.add(code)
      return next
    })
  }, [])
  const focus = (code: string | undefined) => {
    if (code === undefined) return
    setAt(code)
    tree.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(code)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const here = codes.indexOf(focusable)
    const row = rows.find(({ code }) => code === focusable)
    const isNode = row !== undefined && row.kind !== 'component'
    const { key } = event
    if (key === 'ArrowDown') focus(codes[here + 1])
    else if (key === 'ArrowUp') focus(codes[here - 1])
    else if (key === 'Home') focus(codes[0])
    else if (key === 'End') focus(codes.at(-1))
    else if (key === 'ArrowRight' && isNode && closed.has(focusable)) toggle(focusable)
    else if (key === 'ArrowRight' && isNode) focus(codes[here + 1])
    else if (key === 'ArrowLeft' && isNode && !closed.has(focusable)) toggle(focusable)
    else if (key === 'ArrowLeft') focus(row?.parent)
    else if (key === 'Enter' || key === ' ') isNode ? toggle(focusable) : openNode(focusable)
    else return
    event.preventDefault()
  }
  const lookingAt = (code: string) => {
    const names = others.filter(({ component }) => component === code).map(({ name }) => name)
    return names.length === 0 ? '' : words.looking(names.join(', '))
  }
  return (
    <section className={styles.card} aria-label={words.tree}>
      <TreeHead marks={marks} />
      <div className={styles.tools}>
        <TextInput
          size="xs"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={search}
          data-tree-search
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setSearch('')
            else if (event.key === 'ArrowDown' || event.key === 'Enter')
              focus(rows.find(({ kind }) => kind === 'component')?.code)
            else return
            event.preventDefault()
          }}
        />
        <Select
          size="xs"
          aria-label={words.show}
          value={filter}
          onChange={(next) => setFilter((next ?? 'all') as TreeFilter)}
          data={TREE_FILTERS.map((value) => ({ value, label: words.filters[value] }))}
          allowDeselect={false}
        />
      </div>
      <div ref={tree} role="tree" aria-label={words.tree} className={styles.tree} onKeyDown={onKeyDown}>
        {rows.map((row) => {
          const isNode = row.kind !== 'component'
          const name = row.kind === 'bonus' || row.kind === 'penalty' ? words[row.kind] : undefined
          return (
            <TreeLine
              key={row.code}
              code={row.code}
              label={name ?? `${row.code} ${textIn(row.name, language)}`}
              level={row.level}
              mark={isNode ? markOfAll(row.components.map((one) => marks.get(one)!)) : marks.get(row.code)!}
              points={pointsOf(row)}
              selected={row.code === open}
              focusable={row.code === focusable}
              expanded={isNode ? filtering || !closed.has(row.code) : undefined}
              looking={lookingAt(row.code)}
              open={openNode}
              toggle={toggle}
            />
          )
        })}
        <TreeLine
          code={REPORT_NODE}
          label={words.report}
          level={1}
          mark={null}
          points=""
          selected={open === REPORT_NODE}
          focusable={focusable === REPORT_NODE}
          expanded={undefined}
          looking=""
          open={openNode}
          toggle={toggle}
        />
      </div>
      {rows.length === 0 && filtering && (
        <div className={styles.head}>
          <Text size="sm" c="dimmed" mt="xs" role="status">
            {words.nothingFits}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            mt="xs"
            onClick={() => {
              setSearch('')
              setFilter('all')
            }}
          >
            {words.clear}
          </Button>
        </div>
      )}
      <p className={styles.keys}>{words.keys}</p>
    </section>
  )
})
