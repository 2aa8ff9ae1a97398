import { Button, Group, Text, TextInput } from '@mantine/core'
import { type Figure, type Measure, writeFigure, writeValue } from '@openpar/domain/measures'
import { factOf } from '@openpar/domain/rounds'
import { type KeyboardEvent, useId, useState } from 'react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { ReasonDialog } from '../../measures/facts/reason-dialog.tsx'
import { useDesk } from '../desk/desk.ts'
import { draftPlace } from '../desk/place.ts'
import { useDraft } from '../desk/use-draft.ts'
import { ChoiceField } from './choice-field.tsx'
import { DifferenceField } from './difference-field.tsx'
import styles from './entry.module.css'
import { FactSources } from './fact-sources.tsx'
import { HeldNote } from './held-note.tsx'
import { entryTexts } from './texts.ts'

/** Goes on to the next field of the component; stays where there is none. */
function focusAfter(field: HTMLElement): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-entry] [data-field]')]
  fields[fields.indexOf(field) + 1]?.focus()
}

/** One fact of a component: what is declared, to be typed or chosen, with all that stands beside it. */
export function FactField({ code, measure }: { code: string; measure: Measure }) {
  const words = useTexts(entryTexts)
  const language = useLanguage()
  const format = useFormat()
  const desk = useDesk()
  const id = useId()
  const [asking, setAsking] = useState(false)
  const { declared, computed } = factOf(desk.sheet, code)
  const figure: Figure | undefined = declared?.value.figure
  const place = draftPlace('fact', code)
  const refusal = desk.refusal({ type: 'set-fact', measure: code, figure: { value: null, missing: '-' } })
  const editable = refusal === undefined
  const isChoice = measure.kind === 'yes-no' || measure.kind === 'level'
  const unit = measure.unitOfMeasure?.[language] ?? (measure.kind === 'share' ? '%' : undefined)
  const name = measure.name[language]
  const written = declared && format.instant(declared.at)
  return (
    <div className={styles.fact}>
      <label className={styles.name} id={`${id}-name`} htmlFor={isChoice ? undefined : id}>
        {name}
        {unit !== undefined && <span className={styles.said}> ({unit})</span>}
      </label>
      <div>
        <div className={styles.field}>
          {isChoice ? (
            <ChoiceField
              code={code}
              measure={measure}
              figure={figure}
              editable={editable}
              label={`${id}-name`}
            />
          ) : (
            <NumberField id={id} place={place} measure={measure} figure={figure} editable={editable} />
          )}
          {editable && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={words.noFigureOf(name)}
              onClick={() => setAsking(true)}
            >
              {words.noFigure}
            </Button>
          )}
        </div>
        {declared && written && (
          <Text size="xs" c="dimmed">
            {declared.value.source === undefined
              ? words.typedBy(desk.nameOf(declared.by), written)
              : words.takenFrom(declared.value.source, desk.nameOf(declared.by), written)}
          </Text>
        )}
        <FactSources code={code} measure={measure} editable={editable} />
      </div>
      <div className={styles.below}>
        <FieldQuestion
          id={id}
          place={place}
          code={code}
          measure={measure}
          askReason={() => setAsking(true)}
        />
        <HeldNote place={place} />
        {declared && computed && <DifferenceField code={code} measure={measure} />}
      </div>
      <ReasonDialog
        title={name}
        opened={asking}
        close={() => setAsking(false)}
        take={(missing) => {
          setAsking(false)
          desk.setFigure(code, { value: null, missing })
        }}
      />
    </div>
  )
}

function NumberField({
  id,
  place,
  measure,
  figure,
  editable,
}: {
  id: string
  place: string
  measure: Measure
  figure: Figure | undefined
  editable: boolean
}) {
  const language = useLanguage()
  const { drafts } = useDesk()
  const draft = useDraft(place)
  const question = draft?.question
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && draft) drafts.forget(place)
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      drafts.commit(place)
      focusAfter(event.currentTarget)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const text = draft?.text ?? writeFigure(figure, measure, language)
  const isLong = figure?.value === null && !draft
  return (
    <TextInput
      id={id}
      data-field={place}
      className={isLong ? undefined : styles.number}
      title={isLong ? text : undefined}
      value={text}
      readOnly={!editable}
      inputMode={measure.kind === 'date' ? 'text' : 'decimal'}
      autoComplete="off"
      placeholder={measure.kind === 'date' ? 'dd/mm/yyyy' : undefined}
      aria-invalid={question ? true : undefined}
      aria-describedby={question ? `${id}-question` : undefined}
      error={question !== undefined}
      onChange={(event) => drafts.type(place, event.currentTarget.value)}
      onBlur={() => drafts.commit(place)}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.currentTarget.select()}
    />
  )
}

/** What a field asks before it takes what was typed. */
function FieldQuestion({
  id,
  place,
  code,
  measure,
  askReason,
}: {
  id: string
  place: string
  code: string
  measure: Measure
  askReason: () => void
}) {
  const words = useTexts(entryTexts)
  const language = useLanguage()
  const { drafts, setFigure, sheet } = useDesk()
  const question = useDraft(place)?.question
  if (question === undefined) return null
  if (question.kind === 'fault')
    return (
      <Text id={`${id}-question`} role="alert" size="sm" c="var(--bad)">
        {question[language]}
      </Text>
    )
  const standing = factOf(sheet, code).declared?.value.figure
  return (
    <Group id={`${id}-question`} role="alert" gap="xs">
      <Text size="sm">{question.kind === 'ambiguous' ? words.didYouMean : words.emptied}</Text>
      {question.kind === 'ambiguous' ? (
        question.readings.map((reading) => (
          <Button
            key={reading}
            size="compact-sm"
            variant="default"
            onClick={() => setFigure(code, { value: reading, missing: null })}
          >
            {writeValue(reading, measure, language)}
          </Button>
        ))
      ) : (
        <>
          <Button size="compact-sm" variant="default" onClick={() => drafts.forget(place)}>
            {words.keepFigure(writeFigure(standing, measure, language))}
          </Button>
          <Button size="compact-sm" variant="default" onClick={askReason}>
            {words.noFigure}
          </Button>
        </>
      )}
    </Group>
  )
}
