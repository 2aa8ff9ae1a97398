import { NativeSelect } from '@mantine/core'
import type { Path } from '@openpar/domain/indices'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { fieldsOf, listOf, textOf } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'
import { TextField } from './text-field.tsx'
import { formTexts } from './texts.ts'

/** The kind of a measure; the usual kind is left out of the file. */
export function MeasureKindCell({ path, entry }: { path: Path; entry: unknown }) {
  const texts = useTexts(formTexts)
  const { set } = useEditing()
  return (
    <NativeSelect
      aria-label={texts.kind}
      value={textOf(fieldsOf(entry).kind) ?? 'number'}
      onChange={(event) => {
        const kind = event.currentTarget.value
        set([...path, 'kind'], kind === 'number' ? undefined : kind)
      }}
      data={Object.entries(texts.kinds).map(([value, label]) => ({ value, label }))}
    />
  )
}

/** The answers of a measure that is one of several. */
export function OptionsCell({ path, entry }: { path: Path; entry: unknown }) {
  const texts = useTexts(formTexts)
  const { set } = useEditing()
  if (fieldsOf(entry).kind !== 'choice') return null
  const options = listOf(fieldsOf(entry).options).map((option) => textOf(option) ?? '')
  return (
    <TextField
      aria-label={texts.options}
      placeholder={texts.optionsHint}
      value={options.join(', ')}
      onChange={(text) => {
        const codes = text
          .split(',')
          .map((code) => code.trim())
          .filter((code) => code !== '')
        set([...path, 'options'], codes.length === 0 ? undefined : codes)
      }}
    />
  )
}
