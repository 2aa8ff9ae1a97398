import { NativeSelect, SimpleGrid } from '@mantine/core'
import type { Path } from '@openpar/domain/indices'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { dataAt, fieldsOf, textOf } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'
import { ChoiceField } from '../form/choice-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { MeasureField } from './measure-field.tsx'
import { ruleTexts } from './texts.ts'

const OF_WAY = {
  measure: ['measure'],
  share: ['numerator', 'denominator', 'zero'],
  formula: ['formula', 'zero'],
} as const
type Way = keyof typeof OF_WAY

/** Where a rule takes its number from: one measure, a share of two, or a formula. */
export function QuantityFields({ path }: { path: Path }) {
  const texts = useTexts(ruleTexts)
  const { data, set } = useEditing()
  const rule = fieldsOf(dataAt(data, path))
  const way: Way = rule.formula !== undefined ? 'formula' : rule.measure !== undefined ? 'measure' : 'share'
  const changeWay = (next: Way) => {
    const kept = { ...rule }
    for (const key of Object.values(OF_WAY).flat()) delete kept[key]
    const measure = textOf(rule.measure) ?? textOf(rule.numerator) ?? ''
    const share = {
      numerator: measure,
      denominator: textOf(rule.denominator) ?? measure,
      zero: rule.zero ?? 'missing',
    }
    const starts = {
      measure: { measure },
      share,
      formula: { formula: `${share.numerator} / ${share.denominator}`, zero: share.zero },
    }
    set(path, { kind: rule.kind, ...starts[next], ...without(kept, 'kind') })
  }
  const divides = way === 'share' || /[/%]/.test(textOf(rule.formula) ?? '')
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <NativeSelect
          label={texts.from}
          value={way}
          onChange={(event) => changeWay(event.currentTarget.value as Way)}
          data={Object.entries(texts.ways).map(([value, label]) => ({ value, label }))}
        />
        {divides && <ChoiceField path={[...path, 'zero']} label={texts.zero} choices={texts.zeroRules} />}
      </SimpleGrid>
      {way === 'measure' && <MeasureField path={[...path, 'measure']} label={texts.measure} />}
      {way === 'share' && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <MeasureField path={[...path, 'numerator']} label={texts.numerator} />
          <MeasureField path={[...path, 'denominator']} label={texts.denominator} />
        </SimpleGrid>
      )}
      {way === 'formula' && <FormulaField path={[...path, 'formula']} />}
    </>
  )
}

/** A formula over measures. */
export function FormulaField({ path }: { path: Path }) {
  const texts = useTexts(ruleTexts)
  const { data, set } = useEditing()
  return (
    <TextField
      label={texts.formula}
      description={texts.formulaHint}
      value={textOf(dataAt(data, path)) ?? ''}
      onChange={(value) => set(path, value.trim())}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
    />
  )
}

function without(record: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key))
}
