import { PasswordInput, Text } from '@mantine/core'
import { passwordFault } from '@openpar/domain/people'
import { IconCheck } from '@tabler/icons-react'
import { useId } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { joinTexts } from '../join/texts.ts'

/** A new password, judged while it is typed by the same rules as on the server. `tried`: say what is wrong even when empty. */
export function NewPasswordInput({
  label,
  value,
  onChange,
  person,
  tried,
}: {
  label: string
  value: string
  onChange: (password: string) => void
  person: { readonly name: string; readonly email: string }
  tried: boolean
}) {
  const words = useTexts(joinTexts)
  const id = useId()
  const fault = passwordFault(value, person)
  const length = [...value].length
  // Somebody in the middle of typing is not told after each letter that it is too short.
  const told = fault !== undefined && (tried || (fault !== 'too-short' && length > 0))
  return (
    <div>
      <PasswordInput
        label={label}
        description={words.passwordHint}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="new-password"
        error={told ? words.faults[fault] : undefined}
        aria-describedby={id}
      />
      <Text id={id} size="sm" c="var(--good)" aria-live="polite" mt={4}>
        {fault === undefined && (
          <>
            <IconCheck size={14} aria-hidden /> {words.good}
          </>
        )}
      </Text>
    </div>
  )
}
