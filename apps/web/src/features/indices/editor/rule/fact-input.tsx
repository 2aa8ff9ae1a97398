import { NativeSelect } from '@mantine/core'
import type { TriedFact } from '@openpar/domain/indices'
import type { Measure } from '@openpar/engine'
import { NumberInput } from '../../../../platform/inputs/number-input.tsx'
import { useLanguage } from '../../../../platform/language/language.ts'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { wordsIn } from '../../shared/words.ts'
import { ruleTexts } from './texts.ts'

/** A fact typed for trying: a number, yes or no, or one of the answers; empty is missing. */
export function FactInput({
  measure,
  fact,
  change,
  label,
  disabled = false,
}: {
  measure: Measure
  fact: TriedFact | undefined
  change: (fact: TriedFact) => void
  /** Before the name of the measure. */
  label?: string
  disabled?: boolean
}) {
  const texts = useTexts(ruleTexts)
  const language = useLanguage()
  const name = [label, wordsIn(measure.name, language)].filter(Boolean).join(' · ')
  if (measure.kind === undefined || measure.kind === 'number') {
    return (
      <NumberInput
        label={name}
        value={typeof fact === 'number' ? fact : null}
        disabled={disabled}
        onChange={(value) => change(value ?? 'missing')}
      />
    )
  }
  const answers =
    measure.kind === 'yes-no'
      ? [
          { value: '1', label: texts.yes },
          { value: '0', label: texts.no },
        ]
      : (measure.options ?? []).map((option) => ({ value: option, label: option }))
  return (
    <NativeSelect
      label={name}
      value={fact === undefined || fact === 'missing' ? '' : String(fact)}
      disabled={disabled}
      onChange={(event) => {
        const { value } = event.currentTarget
        if (value === '') change('missing')
        else change(measure.kind === 'yes-no' ? Number(value) : value)
      }}
      data={[{ value: '', label: texts.missing }, ...answers]}
    />
  )
}
