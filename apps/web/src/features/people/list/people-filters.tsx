import { NativeSelect } from '@mantine/core'
import { PersonState, Role, roles, roleWords } from '@openpar/domain/people'
import { z } from 'zod'
import { UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import styles from './people.module.css'

/** The filters of the list, as its address carries them. `unitName` saves asking for the name again. */
export const PeopleFilter = z.object({
  role: Role.optional().catch(undefined),
  state: PersonState.optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  unitName: z.string().optional().catch(undefined),
})
type PeopleFilter = z.infer<typeof PeopleFilter>

export function PeopleFilters({
  filter,
  change,
}: {
  filter: PeopleFilter
  change: (filter: Partial<PeopleFilter>) => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const { role, state, unit, unitName } = filter
  return (
    <>
      <div className={styles.unit}>
        <UnitPicker
          aria-label={words.filterUnit}
          value={unit === undefined ? null : { id: unit, name: unitName ?? '' }}
          onChange={(picked) => change({ unit: picked?.id, unitName: picked?.name })}
        />
      </div>
      <NativeSelect
        aria-label={words.filterRole}
        value={role ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ role: value === '' ? undefined : (value as Role) })
        }
        data={[
          { value: '', label: words.anyRole },
          ...roles.map((one) => ({ value: one, label: roleWords[one].name[language] })),
        ]}
      />
      <NativeSelect
        aria-label={words.filterState}
        value={state ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ state: value === '' ? undefined : (value as PersonState) })
        }
        data={[
          { value: '', label: words.anyState },
          ...PersonState.options.map((one) => ({ value: one, label: words[one] })),
        ]}
      />
    </>
  )
}
