import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { SetUp } from '@openpar/domain/people'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { joinTexts } from '../join/texts.ts'
import type { StepProps } from './draft.ts'

const Kind = SetUp.shape.unit.shape.kind

export function UnitStep({ draft, change, next, back }: StepProps) {
  const words = useTexts(joinTexts)
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (draft.unitName.trim() !== '' && draft.unitCode.trim() !== '') next()
  }
  const need = (value: string) => (tried && value.trim() === '' ? words.need : undefined)
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text c="dimmed">{words.unitIntro}</Text>
        <NativeSelect
          label={words.unitKind}
          value={draft.kind}
          onChange={(event) => change({ kind: Kind.parse(event.currentTarget.value) })}
          data={Kind.options.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <TextInput
          label={words.unitName}
          description={words.unitNameHint}
          value={draft.unitName}
          onChange={(event) => change({ unitName: event.currentTarget.value })}
          error={need(draft.unitName)}
          withAsterisk
        />
        <TextInput
          label={words.unitCode}
          description={words.unitCodeHint}
          value={draft.unitCode}
          onChange={(event) => change({ unitCode: event.currentTarget.value })}
          error={need(draft.unitCode)}
          withAsterisk
        />
        <Group justify="space-between">
          <Button variant="default" onClick={back}>
            {words.back}
          </Button>
          <Button type="submit">{words.next}</Button>
        </Group>
      </Stack>
    </form>
  )
}
