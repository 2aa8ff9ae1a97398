import { Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { checkValue, type DefinedMeasure, Figure, typedFigure, writeFigure } from '@openpar/domain/measures'
import type { AppraisalRow, ComponentAppraisal } from '@openpar/domain/rounds'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { ConflictDialog, currentOf } from '../../../platform/feedback/conflict-dialog.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { type Language, useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { rowFigure } from '../live/row-figure.ts'
import { scorerOf } from '../live/scorer-of.ts'
import { texts } from '../texts.ts'
import styles from './correct-form.module.css'
import type { EntryWork, SeenAction } from './use-entry-work.ts'

const same = (a: Figure | undefined, b: Figure) => a?.value === b.value && a?.missing === b.missing

type Reading = { readonly figure?: Figure; readonly fault?: string }

function readTyped(measure: DefinedMeasure, typed: string, needed: string, language: Language): Reading {
  const checked = checkValue(measure, typed)
  switch (checked.kind) {
    case 'value':
      return { figure: { value: checked.value, missing: null } }
    case 'missing':
      return { figure: { value: null, missing: checked.missing } }
    case 'empty':
      return { fault: needed }
    default:
      return { fault: checked.fault[language] }
  }
}

/** What stands at a figure now, from the refusal of a stale edit. */
const Standing = z.looseObject({
  version: z.number(),
  value: z.looseObject({ figure: Figure }).nullable(),
  writer: z.string().optional(),
})

/** Corrects the figures of an entry in place: what the points will be stands beside them before anything is saved. */
export function CorrectForm({
  view,
  row,
  work,
}: {
  view: ComponentAppraisal
  row: AppraisalRow
  work: EntryWork
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const form = useRef<HTMLFormElement>(null)
  const score = useMemo(() => scorerOf(view), [view])
  // As they stood when the form was opened: what somebody else writes meanwhile is asked about, not taken over unseen.
  const [opened] = useState(row)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [seen, setSeen] = useState<Readonly<Record<string, number>>>({})
  const standing = (code: string) => rowFigure(opened, code, 'appraised')
  const textOf = (measure: DefinedMeasure) =>
    typed[measure.code] ?? typedFigure(standing(measure.code), measure)
  const readings = new Map(
    view.measures.map((measure) => [
      measure.code,
      readTyped(measure, textOf(measure), words.figureNeeded, language),
    ]),
  )
  const changed = view.measures.flatMap(({ code }) => {
    const figure = readings.get(code)?.figure
    return figure && !same(standing(code), figure) ? [{ measure: code, figure }] : []
  })
  const faulty = [...readings].some(([code, { figure }]) => !figure && typed[code] !== undefined)
  const points = faulty
    ? null
    : score(row.unit.id, new Map(changed.map(({ measure, figure }) => [measure, figure])))
  const submit = (known = seen) => {
    setTried(true)
    if (faulty || changed.length === 0) return form.current?.querySelector('input')?.focus()
    if (reason.trim() === '') return form.current?.querySelector('textarea')?.focus()
    const actions = changed.map(({ measure, figure }): SeenAction => {
      const action = {
        type: 'correct',
        component: view.component.code,
        measure,
        figure,
        reason: reason.trim(),
      } as const
      return { action, seen: known[measure] ?? opened.facts[measure]?.appraised?.sequence ?? 0 }
    })
    work.send(row, 'correct', actions)
  }
  const now = Standing.safeParse(currentOf(work.error)).data
  const asked = changed.find((one) => work.failed?.type === 'correct' && one.measure === work.failed.measure)
  const measure = view.measures.find(({ code }) => code === asked?.measure)
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      work.cancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  }
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={words.correctTitle(row.unit.name)}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={styles.figures}>
        {view.measures.map((one, k) => {
          const own = rowFigure(opened, one.code, 'self')
          const reading = readings.get(one.code)
          const mayReturn = own && reading?.figure && !same(own, reading.figure)
          return (
            <div key={one.code}>
              <TextInput
                label={one.name[language]}
                value={textOf(one)}
                autoComplete="off"
                inputMode={['count', 'decimal', 'share'].includes(one.kind) ? 'decimal' : 'text'}
                error={typed[one.code] !== undefined || tried ? reading?.fault : undefined}
                autoFocus={k === 0}
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => setTyped({ ...typed, [one.code]: event.currentTarget.value })}
                styles={{ input: { textAlign: 'right' } }}
              />
              {mayReturn && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  onClick={() => setTyped({ ...typed, [one.code]: typedFigure(own, one) })}
                >
                  {words.takeSelf(writeFigure(own, one, language))}
                </Button>
              )}
            </div>
          )
        })}
        <output className={styles.points} aria-label={words.willBe}>
          <span>{words.willBe}</span>
          <strong>{points === null ? words.noPointsYet : format.points(points)}</strong>
        </output>
      </div>
      <Text size="xs" c="dimmed" mb="xs">
        {words.correctHint}
      </Text>
      <Textarea
        label={words.correctReason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? words.reasonNeeded : undefined}
        autosize
        minRows={1}
        maxLength={8000}
        withAsterisk
      />
      {tried && !faulty && changed.length === 0 && (
        <Text size="sm" c="var(--bad)" role="alert" mt="xs">
          {words.nothingCorrected}
        </Text>
      )}
      {!now && <ProblemAlert error={work.error} mt="xs" />}
      <Group gap="xs" mt="sm">
        <Button type="submit" loading={work.busy}>
          {words.save}
        </Button>
        <Button variant="default" onClick={work.cancel}>
          {words.cancel}
        </Button>
      </Group>
      {now && asked && measure && (
        <ConflictDialog
          opened
          busy={work.busy}
          fields={[
            {
              title: measure.name[language],
              mine: writeFigure(asked.figure, measure, language),
              theirs: `${now.value ? writeFigure(now.value.figure, measure, language) : '–'}${now.writer ? ` (${now.writer})` : ''}`,
            },
          ]}
          keepMine={() => {
            const known = { ...seen, [asked.measure]: now.version }
            setSeen(known)
            submit(known)
          }}
          keepTheirs={work.cancel}
        />
      )}
    </form>
  )
}
