import { Group, TextInput } from '@mantine/core'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

export interface Decision {
  readonly on: string | null
  readonly basis: string
}

/** The day an operation takes effect and the decision it rests on. */
export function DecisionFields({
  value,
  onChange,
  tried,
}: {
  value: Decision
  onChange: (decision: Decision) => void
  tried: boolean
}) {
  const words = useTexts(texts)
  return (
    <Group align="flex-start" gap="md">
      <DateInput
        label={words.on}
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
        withAsterisk
        aria-required
        error={tried && value.on === null ? words.onNeeded : undefined}
        w={180}
      />
      <TextInput
        label={words.basis}
        placeholder={words.basisHint}
        value={value.basis}
        onChange={(event) => onChange({ ...value, basis: event.currentTarget.value })}
        maxLength={200}
        flex={1}
        miw={220}
      />
    </Group>
  )
}
