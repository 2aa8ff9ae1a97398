import { Select } from '@mantine/core'
import { entryOf } from '@openpar/domain/rounds'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { entryTexts } from './texts.ts'

const NOBODY = 'nobody'

/** Who works on a component; leaders choose. */
export function AssignSelect({ component }: { component: string }) {
  const words = useTexts(entryTexts)
  const { sheet, surroundings, nameOf, refusal, act } = useDesk()
  const { officer } = entryOf(sheet, component)
  if (refusal({ type: 'assign', component, officer: null }) !== undefined)
    return officer === null ? null : <StatusChip>{words.owner(nameOf(officer))}</StatusChip>
  const people = surroundings?.colleagues ?? []
  return (
    <Select
      size="xs"
      w={190}
      aria-label={words.assign}
      value={officer ?? NOBODY}
      onChange={(next) => act({ type: 'assign', component, officer: next === NOBODY ? null : next })}
      data={[
        { value: NOBODY, label: words.nobody },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      allowDeselect={false}
      comboboxProps={{ width: 240 }}
    />
  )
}
