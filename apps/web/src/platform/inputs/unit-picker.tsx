import { Combobox, InputBase, type InputBaseProps, Text, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api/api.ts'
import { sentenceOf } from '../api/problem-error.ts'
import { useLanguage } from '../language/language.ts'
import { useTexts } from '../language/use-texts.ts'
import { platformTexts } from '../texts.ts'

const FoundUnit = z.object({ id: z.string(), code: z.string().nullish(), name: z.string() })
const FoundUnits = z.object({ items: z.array(FoundUnit) })

export type PickedUnit = { readonly id: string; readonly name: string }

type UnitPickerProps = Pick<
  InputBaseProps,
  'label' | 'description' | 'error' | 'disabled' | 'withAsterisk' | 'required'
> & {
  readonly value: PickedUnit | null
  readonly onChange: (unit: PickedUnit | null) => void
  /** The date whose units are meant, `YYYY-MM-DD`; today by default. */
  readonly on?: string
  /** Names the field where it stands in a toolbar without a label. */
  readonly 'aria-label'?: string
}

/** Picks a unit by typing a part of its name or its code. */
export function UnitPicker({ value, onChange, on, ...input }: UnitPickerProps) {
  const texts = useTexts(platformTexts)
  const language = useLanguage()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState<string | null>(null)
  const [searched] = useDebouncedValue(typed ?? '', 200)
  const found = useQuery({
    queryKey: ['unit', 'picker', searched, on ?? null],
    queryFn: ({ signal }) =>
      api.get('/api/units', FoundUnits, { query: { search: searched, on, limit: 20 }, signal }),
    enabled: combobox.dropdownOpened,
    staleTime: 60_000,
  })
  const units = found.data?.items ?? []
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const unit = units.find((one) => one.id === id)
        if (unit !== undefined) onChange({ id: unit.id, name: unit.name })
        setTyped(null)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target>
        <InputBase
          {...input}
          value={typed ?? value?.name ?? ''}
          placeholder={texts.pickUnit}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            if (event.currentTarget.value === '' && value !== null) onChange(null)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown()
            setTyped(null)
          }}
          rightSection={
            value === null || input.disabled ? (
              <Combobox.Chevron />
            ) : (
              <Combobox.ClearButton onClear={() => onChange(null)} aria-label={texts.remove} />
            )
          }
          rightSectionPointerEvents={value === null ? 'none' : 'all'}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-busy={found.isFetching}>
          {units.map((unit) => (
            <Combobox.Option value={unit.id} key={unit.id}>
              {unit.name}
              {unit.code && (
                <Text component="span" size="xs" c="dimmed">
                  {' '}
                  {unit.code}
                </Text>
              )}
            </Combobox.Option>
          ))}
          {units.length === 0 && (
            <Combobox.Empty>
              {found.error !== null
                ? sentenceOf(found.error, language)
                : found.isPending
                  ? texts.loading
                  : texts.noUnit}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
