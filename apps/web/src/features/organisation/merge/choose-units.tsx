import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import type { Merger } from './merger.ts'

type Step = {
  readonly merger: Merger
  readonly change: (next: Partial<Merger>) => void
  readonly tried: boolean
}

/** Which units take part. */
export function ChooseUnits({ merger, change, tried }: Step) {
  const words = useTexts(texts)
  const { units } = merger
  return (
    <Stack gap="md">
      <UnitPicker
        key={units.length}
        label={words.addUnit}
        description={words.addUnitHint}
        value={null}
        onChange={(unit) => {
          if (unit !== null && !units.some(({ id }) => id === unit.id)) change({ units: [...units, unit] })
        }}
        error={tried && units.length < 2 ? words.needTwo : undefined}
      />
      <div>
        <Text fw={600} size="sm" mb="xs">
          {words.chosen}
        </Text>
        {units.length === 0 ? (
          <Text c="dimmed">{words.noneChosen}</Text>
        ) : (
          <Stack gap={4} component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {units.map(({ id, name }) => (
              <Group key={id} component="li" gap="xs" justify="space-between" wrap="nowrap" maw={480}>
                <span>{name}</span>
                <ActionIcon
                  variant="subtle"
                  aria-label={words.removeUnit(name)}
                  onClick={() => change({ units: units.filter((each) => each.id !== id) })}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </Group>
            ))}
          </Stack>
        )}
      </div>
    </Stack>
  )
}
