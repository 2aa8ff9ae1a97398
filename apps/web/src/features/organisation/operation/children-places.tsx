import { Group, Select, Stack, Text } from '@mantine/core'
import type { UnitInList } from '@openpar/domain/organisation'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

export interface Place {
  readonly id: string
  readonly name: string
}

/** Where each unit below goes, by its id; those not named go to the usual place, if there is one. */
export type Places = Readonly<Record<string, string>>

/** Asks where units below go: all at once, or one by one. */
export function ChildrenPlaces({
  units,
  to,
  usual,
  value,
  onChange,
}: {
  units: readonly UnitInList[]
  to: readonly Place[]
  /** Where those go that are not named. */
  usual?: string
  value: Places
  onChange: (places: Places) => void
}) {
  const words = useTexts(texts)
  const data = to.map(({ id, name }) => ({ value: id, label: name }))
  if (units.length === 0) return <Text c="dimmed">{words.noChildren}</Text>
  return (
    <Stack gap="xs">
      {units.length > 1 && data.length > 0 && (
        <Select
          label={words.allTo}
          data={data}
          value={null}
          onChange={(place) =>
            place !== null && onChange(Object.fromEntries(units.map(({ id }) => [id, place])))
          }
          maw={360}
        />
      )}
      {units.map(({ id, name }) => (
        <Group key={id} gap="sm" wrap="wrap">
          <Text flex={1} miw={160}>
            {name}
          </Text>
          <Select
            aria-label={words.childGoes(name)}
            data={data}
            value={value[id] ?? usual ?? null}
            onChange={(place) => place !== null && onChange({ ...value, [id]: place })}
            allowDeselect={false}
            w={260}
          />
        </Group>
      ))}
    </Stack>
  )
}
