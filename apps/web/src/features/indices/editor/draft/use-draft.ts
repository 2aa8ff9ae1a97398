import { notifications } from '@mantine/notifications'
import {
  type EditHistory,
  Edition,
  type EditOperation,
  EditRefusal,
  edit,
  redo,
  startHistory,
  undo,
} from '@openpar/domain/indices'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../../../../platform/api/api.ts'
import { useChange } from '../../../../platform/api/use-change.ts'
import { currentOf } from '../../../../platform/feedback/conflict-dialog.tsx'
import type { Saving } from '../../../../platform/feedback/save-state.tsx'
import { currentLanguage } from '../../../../platform/language/language.ts'

/** Quiet time after the last change before the draft is saved, in milliseconds. */
const QUIET = 1000

export type Draft = {
  readonly history: EditHistory
  readonly saving: Saving
  readonly saveError: Error | null
  /** The draft as somebody else saved it meanwhile. */
  readonly theirs: Edition | undefined
  readonly perform: (operation: EditOperation) => boolean
  readonly undo: () => void
  readonly redo: () => void
  readonly saveNow: () => void
  readonly keepMine: () => void
  readonly keepTheirs: () => void
  /** The draft as it was saved last. */
  readonly edition: Edition
}

/** A draft being edited: its history, and saving by itself after each quiet moment and when the page is left. */
export function useDraft(opened: Edition): Draft {
  const queries = useQueryClient()
  const [history, setHistory] = useState(() => startHistory(opened.source))
  const [edition, setEdition] = useState(opened)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const latest = useRef({ history, edition })
  latest.current = { history, edition }
  const save = useChange(
    (body: { version: number; source: string }, key) =>
      api.put(`/api/editions/${opened.id}/source`, Edition, body, { key }),
    {
      done: (saved) => {
        setEdition(saved)
        setSavedAt(new Date())
        queries.setQueryData(['edition', 'one', opened.id], saved)
      },
    },
  )
  const { mutate, isPending, error } = save
  const unsaved = history.source !== edition.source
  const saveNow = useCallback(() => {
    const { history: now, edition: base } = latest.current
    mutate({ version: base.version, source: now.source })
  }, [mutate])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text starts the quiet time anew
  useEffect(() => {
    if (!unsaved || isPending || error !== null) return
    const timer = setTimeout(saveNow, QUIET)
    return () => clearTimeout(timer)
  }, [unsaved, isPending, error, saveNow, history.source])

  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])

  useEffect(
    () => () => {
      const { history: now, edition: base } = latest.current
      if (now.source === base.source) return
      const body = { version: base.version, source: now.source }
      void api
        .put(`/api/editions/${base.id}/source`, Edition, body)
        .then((saved) => queries.setQueryData(['edition', 'one', base.id], saved))
        .catch((failure: Error) => notifications.show({ color: 'red', message: failure.message }))
    },
    [queries],
  )

  const perform = useCallback(
    (operation: EditOperation) => {
      try {
        const next = edit(latest.current.history, operation)
        latest.current = { ...latest.current, history: next }
        setHistory(next)
        save.reset()
        return true
      } catch (failure) {
        if (!(failure instanceof EditRefusal)) throw failure
        notifications.show({ color: 'red', message: failure[currentLanguage()] })
        return false
      }
    },
    [save.reset],
  )

  const take = (next: EditHistory) => {
    setHistory(next)
    save.reset()
  }
  const theirs = Edition.safeParse(currentOf(error)).data
  return {
    history,
    edition,
    saving: savingOf({ unsaved, isPending, failed: error !== null, savedAt }),
    saveError: theirs === undefined ? error : null,
    theirs,
    perform,
    undo: () => take(undo(history)),
    redo: () => take(redo(history)),
    saveNow,
    keepMine: () => {
      if (theirs === undefined) return
      setEdition(theirs)
      save.reset()
    },
    keepTheirs: () => {
      if (theirs === undefined) return
      setEdition(theirs)
      setHistory(edit(history, { kind: 'write', source: theirs.source }))
      save.reset()
    },
  }
}

function savingOf({
  unsaved,
  isPending,
  failed,
  savedAt,
}: {
  unsaved: boolean
  isPending: boolean
  failed: boolean
  savedAt: Date | null
}): Saving {
  if (isPending) return { state: 'saving' }
  if (failed) return { state: 'failed' }
  if (unsaved) return { state: 'unsaved' }
  return savedAt === null ? { state: 'untouched' } : { state: 'saved', at: savedAt }
}
