import { NumberInput } from '../../../platform/inputs/number-input.tsx'

/** A share as people type it: per cent with up to four decimals; null is nothing typed. */
export function ShareInput({
  label,
  percent,
  onChange,
}: {
  label: string
  percent: number | null
  onChange: (percent: number | null) => void
}) {
  return (
    <NumberInput
      label={label}
      value={percent}
      onChange={onChange}
      min={0}
      max={100}
      w={{ base: '100%', sm: 340 }}
    />
  )
}
