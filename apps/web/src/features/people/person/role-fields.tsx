import { Fieldset, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { type NewGrant, type Role, roleWords } from '@openpar/domain/people'
import { today } from '../../../platform/format/date.ts'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { type PickedUnit, UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { endAfter } from '../last-day.ts'
import { texts } from '../texts.ts'
import { useGrantableRoles } from '../use-held.ts'

/** A role as it is being chosen; `last` is the last day on which it holds. */
export interface RoleChoice {
  readonly role: Role | null
  readonly unit: PickedUnit | null
  readonly from: string | null
  readonly last: string | null
}

export const emptyRole: RoleChoice = { role: null, unit: null, from: null, last: null }

/** The grant that was chosen; null while role or unit are open. */
export function roleOf({ role, unit, from, last }: RoleChoice): NewGrant | null {
  if (role === null || unit === null) return null
  return { role, unit: unit.id, ...(from === null ? {} : { from }), to: endAfter(last) }
}

/** Chooses a role, its unit and its days, out of the roles the person may give. */
export function RoleFields({
  legend,
  hint,
  value,
  onChange,
  optional = false,
}: {
  legend: string
  hint?: string
  value: RoleChoice
  onChange: (value: RoleChoice) => void
  optional?: boolean
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const roles = useGrantableRoles()
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        {hint !== undefined && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
        <NativeSelect
          label={words.role}
          value={value.role ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ ...value, role: currentTarget.value === '' ? null : (currentTarget.value as Role) })
          }
          data={[
            { value: '', label: optional ? words.noRole : '' },
            ...roles.map((role) => ({ value: role, label: roleWords[role].name[language] })),
          ]}
          description={value.role === null ? undefined : roleWords[value.role].sentence[language]}
        />
        {value.role !== null && (
          <>
            <UnitPicker
              label={words.roleUnit}
              value={value.unit}
              onChange={(unit) => onChange({ ...value, unit })}
            />
            <Group grow align="flex-start" gap="sm">
              <DateInput
                label={words.from}
                value={value.from ?? today()}
                min={today()}
                onChange={(from) => onChange({ ...value, from })}
              />
              <DateInput
                label={words.until}
                description={words.openEndHint}
                value={value.last}
                min={value.from ?? today()}
                onChange={(last) => onChange({ ...value, last })}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
              />
            </Group>
          </>
        )}
      </Stack>
    </Fieldset>
  )
}
