import {
  type AppraisalDeed,
  type AppraisalRow,
  lastChangeOf,
  REFUSALS,
  type SheetAction,
  SheetChange,
} from '@openpar/domain/rounds'
import { useRef, useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { newId } from '../../../platform/api/new-id.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import type { Saving } from '../../../platform/feedback/save-state.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

/** One action with the sequence of what its writer saw at the place it writes over. */
export interface SeenAction {
  readonly action: SheetAction
  readonly seen?: number
}

interface Deed {
  readonly unit: string
  readonly name: string
  readonly deed: AppraisalDeed
  readonly actions: readonly SeenAction[]
}

/** What somebody does to entries: one deed at a time, saved at once, with a word on what became of it. */
export interface EntryWork {
  /** The deed that asks for words or figures, and of which unit. */
  readonly asking: { readonly unit: string; readonly deed: AppraisalDeed } | null
  /** Does it at once where nothing has to be asked; opens its form, or says why it cannot be done. */
  readonly begin: (row: AppraisalRow, deed: AppraisalDeed) => void
  readonly cancel: () => void
  readonly send: (row: AppraisalRow, deed: AppraisalDeed, actions: readonly SeenAction[]) => void
  readonly busy: boolean
  readonly error: Error | null
  /** The action that the error refused; of several, those before it are saved. */
  readonly failed: SheetAction | null
  readonly saving: Saving
  readonly said: string
  readonly say: (sentence: string) => void
}

/** The last change of the figures that the person has before them: nobody accepts what they have not seen. */
const seenIn = ({ facts }: AppraisalRow): number => Math.max(0, ...Object.values(facts).map(lastChangeOf))

/** `done` is called with what was saved, once everything on the screen is read again. */
export function useEntryWork(
  round: string,
  component: string,
  done?: (unit: string, deed: AppraisalDeed) => void,
): EntryWork {
  const words = useTexts(texts)
  const language = useLanguage()
  const [asking, setAsking] = useState<EntryWork['asking']>(null)
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' })
  const [said, say] = useState('')
  const [failed, setFailed] = useState<SheetAction | null>(null)
  const saved = useRef(new Set<string>())
  const change = useChange(
    async ({ unit, actions }: Deed, key) => {
      const path = `/api/rounds/${round}/scoresheets/${unit}/actions`
      for (const [k, one] of actions.entries()) {
        const written = JSON.stringify(one.action)
        if (saved.current.has(written)) continue
        try {
          await api.post(path, SheetChange, one, { key: k === 0 ? key : newId() })
        } catch (error) {
          setFailed(one.action)
          throw error
        }
        saved.current.add(written)
      }
    },
    {
      refresh: [['scoresheet']],
      done: (_, { unit, name, deed }) => {
        setAsking(null)
        setSaving({ state: 'saved', at: new Date() })
        say(words.said(name, words.did[deed]))
        done?.(unit, deed)
      },
    },
  )
  const send: EntryWork['send'] = (row, deed, actions) => {
    setSaving({ state: 'saving' })
    change.mutate(
      { unit: row.unit.id, name: row.unit.name, deed, actions },
      { onError: () => setSaving({ state: 'failed' }) },
    )
  }
  return {
    asking,
    begin: (row, deed) => {
      const refusal = row.refused[deed]
      change.reset()
      saved.current.clear()
      if (refusal) return say(words.said(row.unit.name, REFUSALS[refusal][language]))
      say('')
      if (deed === 'accept') send(row, deed, [{ action: { type: 'accept', component }, seen: seenIn(row) }])
      else setAsking({ unit: row.unit.id, deed })
    },
    cancel: () => {
      setAsking(null)
      change.reset()
    },
    send,
    busy: change.isPending,
    error: change.error,
    failed,
    saving,
    said,
    say,
  }
}
