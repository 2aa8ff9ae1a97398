import { Combobox, InputBase, Text, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { accountTexts } from './texts.ts'

const Found = z.object({
  id: z.string(),
  name: z.string(),
  position: z.string().nullable(),
  unit: z.string().nullable(),
})
export type FoundDelegate = z.infer<typeof Found>

/** Finds the person to lend rights to, by a part of the name. */
export function DelegatePicker({
  value,
  onChange,
  error,
}: {
  value: FoundDelegate | null
  onChange: (person: FoundDelegate | null) => void
  error: string | undefined
}) {
  const words = useTexts(accountTexts)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState<string | null>(null)
  const [searched] = useDebouncedValue((typed ?? '').trim(), 250)
  const found = useQuery({
    queryKey: ['delegates', searched],
    queryFn: ({ signal }) =>
      api.get('/api/me/delegates', z.array(Found), { query: { search: searched }, signal }),
    enabled: searched.length >= 2,
  })
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onChange(found.data?.find((one) => one.id === id) ?? null)
        setTyped(null)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target>
        <InputBase
          label={words.toWhom}
          description={words.toWhomHint}
          value={typed ?? value?.name ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            onChange(null)
            combobox.openDropdown()
          }}
          onBlur={() => {
            combobox.closeDropdown()
            setTyped(null)
          }}
          error={error}
          autoComplete="off"
          data-autofocus
          withAsterisk
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={searched.length < 2}>
        <Combobox.Options aria-busy={found.isFetching}>
          {found.data?.map(({ id, name, position, unit }) => (
            <Combobox.Option key={id} value={id}>
              {name}
              <Text size="xs" c="dimmed">
                {[position, unit].filter((part) => part !== null).join(', ')}
              </Text>
            </Combobox.Option>
          ))}
          {found.data?.length === 0 && <Combobox.Empty>{words.nobodyFound}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
