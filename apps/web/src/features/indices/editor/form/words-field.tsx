import { SimpleGrid } from '@mantine/core'
import type { Path } from '@openpar/domain/indices'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { dataAt, fieldsOf, textOf } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'
import { TextField } from './text-field.tsx'
import { formTexts } from './texts.ts'

/** Words for people at `path`: Vietnamese, and English where it is given. An empty text takes the key away. */
export function WordsField({
  path,
  label,
  long = false,
  required = false,
}: {
  path: Path
  label: string
  long?: boolean
  required?: boolean
}) {
  const texts = useTexts(formTexts)
  const { data, set } = useEditing()
  const value = dataAt(data, path)
  const vi = typeof value === 'string' ? value : (textOf(fieldsOf(value).vi) ?? '')
  const en = textOf(fieldsOf(value).en) ?? ''
  const change = (vietnamese: string, english: string) => {
    if (vietnamese.trim() === '' && english.trim() === '') return set(path, undefined)
    if (english.trim() === '') return set(path, vietnamese)
    if (typeof value === 'object' && value !== null && vietnamese === vi) return set([...path, 'en'], english)
    if (typeof value === 'object' && value !== null && english === en) return set([...path, 'vi'], vietnamese)
    return set(path, { vi: vietnamese, en: english })
  }
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <TextField
        label={label}
        long={long}
        value={vi}
        withAsterisk={required}
        onChange={(next) => change(next, en)}
      />
      <TextField
        label={`${label} (${texts.english})`}
        long={long}
        value={en}
        onChange={(next) => change(vi, next)}
      />
    </SimpleGrid>
  )
}
