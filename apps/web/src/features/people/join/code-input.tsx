import { TextInput } from '@mantine/core'
import { readPrintedCode } from '@openpar/domain/people'
import { useTexts } from '../../../platform/language/use-texts.ts'
import styles from './join.module.css'
import { joinTexts } from './texts.ts'

/** A printed code; a wrong character is found here, before the server is asked. */
export function CodeInput({
  label,
  hint,
  value,
  onChange,
  tried,
}: {
  label: string
  hint: string
  value: string
  onChange: (code: string) => void
  tried: boolean
}) {
  const words = useTexts(joinTexts)
  const whole = value.replace(/[^0-9A-Za-z]/g, '').length >= 16
  const wrong = (tried || whole) && readPrintedCode(value) === undefined
  return (
    <TextInput
      className={styles.code}
      label={label}
      description={hint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={wrong ? words.mistyped : undefined}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
    />
  )
}
