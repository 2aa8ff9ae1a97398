import {
  checkValue,
  type FactForm,
  type Figure,
  type FormLine,
  FormWritten,
  mustExplain,
  StandingValue,
  typedFigure,
  writeFigure,
} from '@openpar/domain/measures'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { newId } from '../../../platform/api/new-id.ts'
import { ProblemError } from '../../../platform/api/problem-error.ts'
import type { Saving } from '../../../platform/feedback/save-state.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { formKey } from '../queries.ts'

/** What a cell asks of its writer before it can be saved. */
export type CellQuestion =
  | { readonly kind: 'fault'; readonly vi: string; readonly en: string }
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] }
  | { readonly kind: 'reason' }
  | { readonly kind: 'explain'; readonly figure: Figure }
  | { readonly kind: 'conflict'; readonly mine: Figure; readonly theirs: StandingValue }
  | { readonly kind: 'failed'; readonly error: Error }

/** A cell while somebody works on it; what is not here stands as the form says. */
interface CellWork {
  /** What was typed and is not saved; undefined where the saved figure is shown. */
  readonly typed?: string
  readonly question?: CellQuestion
  /** The version of the declared value that the writer saw when typing began. */
  readonly basedOn?: number
  readonly saving?: boolean
  readonly savedAt?: Date
}

export interface FormCells {
  readonly workOf: (measure: string) => CellWork
  /** The text in a cell: what is typed, else the saved figure. */
  readonly textOf: (line: FormLine) => string
  readonly type: (measure: string, text: string) => void
  /** Takes what is typed: saves it, or asks. */
  readonly leave: (line: FormLine, text?: string) => void
  readonly save: (line: FormLine, figure: Figure, explanation?: string, basedOn?: number) => void
  readonly askReason: (measure: string) => void
  /** Forgets what is typed and asked. */
  readonly drop: (measure: string) => void
  readonly saving: Saving
}

const Conflicts = z.looseObject({ conflicts: z.array(z.looseObject({ current: StandingValue })).min(1) })

const declaredFigure = ({ declared }: FormLine): Figure | undefined =>
  declared ? { value: declared.value, missing: declared.missing } : undefined

const same = (a: Figure | undefined, b: Figure) => a?.value === b.value && a?.missing === b.missing

/**
 * The cells of a form: each saves itself when it is left, one after the other, and says what it needs when it cannot. What is
 * typed stays until it is saved.
 */
export function useFormCells(form: FactForm): FormCells {
  const queries = useQueryClient()
  const language = useLanguage()
  const [works, setWorks] = useState<Readonly<Record<string, CellWork>>>({})
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' })
  const queue = useRef<Promise<void>>(Promise.resolve())
  const waiting = useRef(0)
  const { id: unit } = form.unit
  const { period } = form

  const put = useCallback((measure: string, work: CellWork) => {
    setWorks((before) => ({ ...before, [measure]: work }))
  }, [])

  const store = useCallback(
    (value: StandingValue) => {
      queries.setQueryData<FactForm>(
        formKey(unit, period),
        (before) =>
          before && {
            ...before,
            lines: before.lines.map((line) =>
              line.measure.code === value.measure ? { ...line, declared: value } : line,
            ),
          },
      )
    },
    [queries, unit, period],
  )

  const current = useCallback(
    (code: string) =>
      queries
        .getQueryData<FactForm>(formKey(unit, period))
        ?.lines.find(({ measure }) => measure.code === code),
    [queries, unit, period],
  )

  const versionOf = useCallback((code: string) => current(code)?.declared?.version ?? 0, [current])

  const send = useCallback(
    async (
      measure: string,
      typed: string,
      figure: Figure,
      basedOn: number,
      explanation: string | undefined,
    ) => {
      const cell = { measure, figure, basedOn, ...(explanation === undefined ? {} : { explanation }) }
      try {
        const path = `/api/units/${unit}/measure-values/${period}`
        const { values } = await api.put(path, FormWritten, { cells: [cell] }, { key: newId() })
        store(values[0]!)
        put(measure, { savedAt: new Date() })
        setSaving({ state: 'saved', at: new Date() })
      } catch (error) {
        setSaving({ state: 'failed' })
        put(measure, { typed, basedOn, question: questionOf(error as Error, figure) })
      }
    },
    [period, put, store, unit],
  )

  const save: FormCells['save'] = useCallback(
    (line, figure, explanation, based) => {
      const { code } = line.measure
      const typed = typedFigure(figure, line.measure)
      const basedOn = based ?? works[code]?.basedOn ?? versionOf(code)
      put(code, { typed, basedOn, saving: true })
      setSaving({ state: 'saving' })
      waiting.current++
      queue.current = queue.current
        .then(() => send(code, typed, figure, basedOn, explanation))
        .finally(() => {
          waiting.current--
          if (waiting.current > 0) setSaving({ state: 'saving' })
        })
    },
    [put, send, versionOf, works],
  )

  const leave: FormCells['leave'] = useCallback(
    (line, text) => {
      const { measure, computed } = line
      const typed = text ?? works[measure.code]?.typed
      if (typed === undefined) return
      const checked = checkValue(measure, typed)
      const declared = declaredFigure(current(measure.code) ?? line)
      const basedOn = works[measure.code]?.basedOn ?? versionOf(measure.code)
      const ask = (question: CellQuestion) => put(measure.code, { typed, basedOn, question })
      if (checked.kind === 'empty') return declared ? ask({ kind: 'reason' }) : put(measure.code, {})
      if (checked.kind === 'ambiguous') return ask({ kind: 'ambiguous', readings: checked.readings })
      if (checked.kind === 'fault')
        return ask(
          checked.fault.code === 'reason-needed' ? { kind: 'reason' } : { kind: 'fault', ...checked.fault },
        )
      const figure =
        checked.kind === 'value'
          ? { value: checked.value, missing: null }
          : { value: null, missing: checked.missing }
      if (same(declared, figure)) return put(measure.code, {})
      if (mustExplain(figure, computed ?? undefined)) return ask({ kind: 'explain', figure })
      save(line, figure)
    },
    [current, put, save, versionOf, works],
  )

  return {
    workOf: (measure) => works[measure] ?? {},
    textOf: (line) =>
      works[line.measure.code]?.typed ?? writeFigure(declaredFigure(line), line.measure, language),
    type: (measure, text) => {
      put(measure, { typed: text, basedOn: works[measure]?.basedOn ?? versionOf(measure) })
      setSaving({ state: 'unsaved' })
    },
    leave,
    save,
    askReason: (measure) => put(measure, { ...works[measure], question: { kind: 'reason' } }),
    drop: (measure) => put(measure, {}),
    saving,
  }
}

function questionOf(error: Error, figure: Figure): CellQuestion {
  if (!(error instanceof ProblemError)) return { kind: 'failed', error }
  if (error.code === 'values-changed-meanwhile') {
    const read = Conflicts.safeParse(error.more)
    if (read.success) return { kind: 'conflict', mine: figure, theirs: read.data.conflicts[0]!.current }
  }
  if (error.code === 'difference-unexplained') return { kind: 'explain', figure }
  return { kind: 'failed', error }
}
