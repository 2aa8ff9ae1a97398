import { NativeSelect } from '@mantine/core'
import type { Path } from '@openpar/domain/indices'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { dataAt, textOf } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'
import { formTexts } from './texts.ts'

/** One of a few values at `path`. With `standard`, the key may be absent and means that value. */
export function ChoiceField({
  path,
  label,
  choices,
  standard,
  optional = false,
}: {
  path: Path
  label: string
  choices: Readonly<Record<string, string>>
  standard?: string
  optional?: boolean
}) {
  const texts = useTexts(formTexts)
  const { data, set } = useEditing()
  const value = textOf(dataAt(data, path)) ?? ''
  const absent =
    standard === undefined
      ? optional || value === ''
        ? [{ value: '', label: texts.none }]
        : []
      : [{ value: '', label: texts.standard(choices[standard] ?? standard) }]
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => set(path, event.currentTarget.value || undefined)}
      data={[...absent, ...Object.entries(choices).map(([code, words]) => ({ value: code, label: words }))]}
    />
  )
}
