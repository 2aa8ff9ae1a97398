import type { Path } from '@openpar/domain/indices'
import { NumberInput } from '../../../../platform/inputs/number-input.tsx'
import { dataAt, numberOf } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'

/** A number at `path`; an empty field takes the key away. */
export function NumberField({
  path,
  label,
  min,
  hidden = false,
}: {
  path: Path
  label: string
  min?: number
  /** For tables, whose head says the label. */
  hidden?: boolean
}) {
  const { data, set } = useEditing()
  return (
    <NumberInput
      {...(hidden ? { 'aria-label': label } : { label })}
      value={numberOf(dataAt(data, path))}
      min={min}
      onChange={(value) => set(path, value ?? undefined)}
    />
  )
}
