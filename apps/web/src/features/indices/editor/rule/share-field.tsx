import type { Path } from '@openpar/domain/indices'
import { NumberInput } from '../../../../platform/inputs/number-input.tsx'
import { dataAt } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'

/** A share at `path`, typed in per cent and kept as people write it: `95%`. */
export function ShareField({ path, label, hidden = false }: { path: Path; label: string; hidden?: boolean }) {
  const { data, set } = useEditing()
  return (
    <NumberInput
      {...(hidden ? { 'aria-label': label } : { label })}
      value={percentOf(dataAt(data, path))}
      min={0}
      onChange={(value) => set(path, value === null ? undefined : `${value}%`)}
    />
  )
}

function percentOf(value: unknown): number | null {
  if (typeof value === 'number') return Math.round(value * 1e12) / 1e10
  if (typeof value !== 'string') return null
  const number = Number(value.replace('%', '').trim())
  return Number.isNaN(number) ? null : number
}
