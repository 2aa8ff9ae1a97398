import { NativeSelect, SimpleGrid } from '@mantine/core'
import type { Path } from '@openpar/domain/indices'
import { useFormat } from '../../../../platform/format/use-format.ts'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { dataAt, fieldsOf, numberOf, textOf } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'
import { formTexts } from './texts.ts'

/** How a figure is rounded: decimals and mode, or for shares not at all. */
export function RoundingField({
  path,
  label,
  exact = false,
}: {
  path: Path
  label: string
  exact?: boolean
}) {
  const texts = useTexts(formTexts)
  const format = useFormat()
  const { data, set } = useEditing()
  const value = dataAt(data, path)
  const decimals = numberOf(fieldsOf(value).decimals)
  const mode = textOf(fieldsOf(value).mode) ?? 'half-up'
  const change = (next: string) => set(path, next === 'exact' ? 'exact' : { decimals: Number(next), mode })
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <NativeSelect
        label={label}
        value={value === 'exact' ? 'exact' : String(decimals ?? '')}
        onChange={(event) => change(event.currentTarget.value)}
        data={[
          ...(exact ? [{ value: 'exact', label: texts.exact }] : []),
          ...(value !== 'exact' && decimals === null ? [{ value: '', label: texts.none }] : []),
          ...[0, 1, 2, 3, 4].map((one) => ({
            value: String(one),
            label: texts.decimals(format.number(one)),
          })),
        ]}
      />
      {value !== 'exact' && (
        <NativeSelect
          label={`${texts.mode} (${label.toLowerCase()})`}
          value={mode}
          onChange={(event) => set([...path, 'mode'], event.currentTarget.value)}
          data={Object.entries(texts.modes).map(([code, words]) => ({ value: code, label: words }))}
        />
      )}
    </SimpleGrid>
  )
}
