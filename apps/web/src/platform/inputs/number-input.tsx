import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { isAmbiguous, readNumber } from '../format/read-number.ts'
import { useFormat } from '../format/use-format.ts'
import { useTexts } from '../language/use-texts.ts'
import { platformTexts } from '../texts.ts'

type NumberInputProps = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> & {
  /** Null is no number, which is not zero. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min?: number
  readonly max?: number
  /** For counts: whole numbers only, and `1.503` means thousands. */
  readonly whole?: boolean
}

/**
 * A number typed with decimal comma or point, with or without spaces between thousands. Reports on leaving the field or
 * Enter; what is no number says so and changes nothing. Says how it reads what could be read in two ways.
 */
export function NumberInput({ value, onChange, min, max, whole = false, error, ...input }: NumberInputProps) {
  const texts = useTexts(platformTexts)
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const written = (number: number | null) => (number === null ? '' : format.number(number, { most: 10 }))
  const finish = () => {
    if (typed === null) return
    const number = readNumber(typed, whole ? 'whole' : 'decimal')
    if (Number.isNaN(number)) setFault(whole ? texts.noWhole : texts.noNumber)
    else if (number !== null && min !== undefined && number < min) setFault(texts.atLeast(written(min)))
    else if (number !== null && max !== undefined && number > max) setFault(texts.atMost(written(max)))
    else {
      setFault(null)
      setTyped(null)
      if (number !== value) onChange(number)
    }
  }
  const reading = typed !== null && isAmbiguous(typed) ? readNumber(typed, whole ? 'whole' : 'decimal') : null
  return (
    <TextInput
      {...input}
      value={typed ?? written(value)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={(event) => {
        finish()
        input.onBlur?.(event)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
        input.onKeyDown?.(event)
      }}
      description={reading === null ? input.description : texts.readAs(written(reading))}
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      error={fault ?? error}
      styles={{ input: { textAlign: 'right' } }}
    />
  )
}
