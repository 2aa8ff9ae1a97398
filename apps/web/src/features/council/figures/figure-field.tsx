import { Select, TextInput } from '@mantine/core'
import {
  checkValue,
  type DefinedMeasure,
  type Figure,
  typedFigure,
  writeValue,
} from '@openpar/domain/measures'
import { useState } from 'react'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

/**
 * A figure of a measure as people type it: comma or point, per cent, "không phát sinh", a day, an answer of a list. Reports null
 * while what stands there is no figure, and says why.
 */
export function FigureField({
  measure,
  label,
  description,
  start,
  change,
}: {
  measure: DefinedMeasure
  label: string
  description?: string
  start: Figure | null
  change: (figure: Figure | null) => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const [text, setText] = useState(() =>
    typedFigure(start ?? undefined, measure, language === 'vi' ? ',' : '.'),
  )
  const checked = checkValue(measure, text)
  const type = (next: string) => {
    setText(next)
    const read = checkValue(measure, next)
    if (read.kind === 'value') change({ value: read.value, missing: null })
    else change(read.kind === 'missing' ? { value: null, missing: read.missing } : null)
  }
  const fault =
    checked.kind === 'fault'
      ? checked.fault[language]
      : checked.kind === 'ambiguous'
        ? words.ambiguous(checked.readings.map((value) => writeValue(value, measure, language)).join(' / '))
        : undefined
  const choices =
    measure.kind === 'yes-no'
      ? ['0', '1']
      : measure.kind === 'level'
        ? (measure.levels ?? []).map(({ code }) => code)
        : []
  if (choices.length > 0)
    return (
      <Select
        label={label}
        description={description}
        data={choices.map((value) => ({ value, label: writeValue(value, measure, language) }))}
        value={checked.kind === 'value' ? checked.value : null}
        onChange={(value) => value !== null && type(writeValue(value, measure, 'vi'))}
        error={fault}
      />
    )
  return (
    <TextInput
      label={label}
      description={description}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      inputMode={measure.kind === 'date' ? 'text' : 'decimal'}
      autoComplete="off"
      error={fault}
    />
  )
}
