import { Textarea, TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'

type TextFieldProps = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Grows with its text. */
  readonly long?: boolean
}

/** A text that reports on leaving the field, and on Enter where it has one line, so that a word is one step of the history. */
export function TextField({ value, onChange, long = false, ...input }: TextFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const finish = () => {
    if (typed !== null && typed !== value) onChange(typed)
    setTyped(null)
  }
  const shared = { ...input, value: typed ?? value, onBlur: finish }
  if (long) {
    const { type: _, ...rest } = shared as Record<string, unknown>
    return (
      <Textarea
        {...(rest as object)}
        autosize
        minRows={2}
        maxRows={12}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    )
  }
  return (
    <TextInput
      {...shared}
      autoComplete="off"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
      }}
    />
  )
}
