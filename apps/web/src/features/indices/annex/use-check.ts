import { notifications } from '@mantine/notifications'
import {
  type AnnexReading,
  type EditOperation,
  EditRefusal,
  edit,
  outline,
  readData,
  startHistory,
  sumChecks,
} from '@openpar/domain/indices'
import { useMemo, useState } from 'react'
import { currentLanguage } from '../../../platform/language/language.ts'
import type { Editing, Selection } from '../editor/draft/editing.ts'
import { pathKey } from '../shared/read-data.ts'

export type AnnexDoubt = AnnexReading['doubts'][number]
export type Decision = 'confirmed' | 'mended'

/** The check of an annex under way: the draft, and what was decided about each doubt. */
export function useCheck(reading: AnnexReading) {
  const [history, setHistory] = useState(() => startHistory(reading.source))
  const [decisions, setDecisions] = useState<ReadonlyMap<AnnexDoubt, Decision>>(new Map())
  const [selection, select] = useState<Selection>({ kind: 'edition' })
  const [mending, setMending] = useState<AnnexDoubt | null>(null)
  const data = useMemo(() => readData(history.source), [history.source])
  const nodes = useMemo(() => outline(data), [data])
  const sums = useMemo(() => new Map(sumChecks(data).map((check) => [pathKey(check.path), check])), [data])

  const decide = (doubts: readonly AnnexDoubt[], decision: Decision | null) => {
    const next = new Map(decisions)
    for (const doubt of doubts) {
      if (decision === null) next.delete(doubt)
      else next.set(doubt, decision)
    }
    setDecisions(next)
  }
  const perform = (operation: EditOperation) => {
    try {
      setHistory(edit(history, operation))
      if (mending !== null) decide([mending], 'mended')
      return true
    } catch (failure) {
      if (!(failure instanceof EditRefusal)) throw failure
      notifications.show({ color: 'red', message: failure[currentLanguage()] })
      return false
    }
  }
  const editing: Editing = {
    data,
    nodes,
    sums,
    selection,
    select,
    perform,
    set: (path, value) => perform({ kind: 'set', path, value }),
  }
  const selectionOf = (doubt: AnnexDoubt): Selection | undefined => {
    if (doubt.code === undefined) return doubt.key === undefined ? undefined : { kind: 'edition' }
    const node = nodes.find(({ code }) => code === doubt.code)
    return node && { kind: 'node', path: node.path }
  }
  return {
    source: history.source,
    editing,
    decisions,
    decide,
    mending,
    /** Opens the form of what a doubt is about; every change made there mends it. */
    mend: (doubt: AnnexDoubt | null) => {
      setMending(doubt)
      const found = doubt === null ? undefined : selectionOf(doubt)
      if (found !== undefined) select(found)
    },
    canMend: (doubt: AnnexDoubt) => selectionOf(doubt) !== undefined,
  }
}
