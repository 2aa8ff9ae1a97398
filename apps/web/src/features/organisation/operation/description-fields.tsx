import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { UnitKind, unitKindWords } from '@openpar/domain/organisation'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import { type Description, withName } from './description.ts'

/** Name, kind and, where it is wanted, code of a unit. */
export function DescriptionFields({
  value,
  onChange,
  tried,
  withCode = true,
}: {
  value: Description
  onChange: (description: Description) => void
  tried: boolean
  withCode?: boolean
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const text = (key: 'code' | 'shortName' | 'label') => ({
    value: value[key],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [key]: event.currentTarget.value }),
  })
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <TextInput
        label={words.name}
        placeholder={words.fullNameHint}
        withAsterisk
        aria-required
        maxLength={200}
        error={tried && value.name.trim() === '' ? words.needName : undefined}
        value={value.name}
        onChange={(event) => onChange(withName(value, event.currentTarget.value))}
      />
      {withCode && (
        <TextInput
          label={words.code}
          withAsterisk
          aria-required
          maxLength={40}
          error={tried && !/^\s*\S+\s*$/.test(value.code) ? words.needCode : undefined}
          {...text('code')}
        />
      )}
      <TextInput
        label={words.shortName}
        description={words.shortNameHint}
        maxLength={200}
        {...text('shortName')}
      />
      <Select
        label={words.kind}
        data={UnitKind.options.map((kind) => ({ value: kind, label: unitKindWords[kind][language] }))}
        value={value.kind}
        onChange={(kind) => kind !== null && onChange({ ...value, kind: UnitKind.parse(kind) })}
        allowDeselect={false}
      />
      <TextInput label={words.label} placeholder={words.labelHint} maxLength={40} {...text('label')} />
    </SimpleGrid>
  )
}
