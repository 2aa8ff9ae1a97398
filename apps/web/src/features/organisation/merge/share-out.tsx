import { Group, Stack, Text } from '@mantine/core'
import type { UnitInList } from '@openpar/domain/organisation'
import { useQueries } from '@tanstack/react-query'
import { today } from '../../../platform/format/date.ts'
import { UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { ChildrenPlaces } from '../operation/children-places.tsx'
import { ShareInput } from '../operation/share-input.tsx'
import { texts } from '../texts.ts'
import { unitsUnderQuery } from '../unit-queries.ts'
import { continuingUnit, endingUnits, type Merger, type Passing, passingOf } from './merger.ts'

type Step = {
  readonly merger: Merger
  readonly change: (next: Partial<Merger>) => void
  readonly tried: boolean
}

/** How former figures pass on, and where units below go. */
export function ShareOut({ merger, change, tried }: Step) {
  const words = useTexts(texts)
  const into = continuingUnit(merger, words.newUnit)
  const ending = endingUnits(merger)
  const on = merger.decision.on ?? today()
  const below: readonly UnitInList[] = useQueries({
    queries: ending.map(({ id }) => unitsUnderQuery(id, on)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  const gone = new Set(ending.map(({ id }) => id))
  const set = (unit: string, next: Passing) => change({ passing: { ...merger.passing, [unit]: next } })
  const others = ending.flatMap(({ id }) => passingOf(merger, id).other ?? [])
  return (
    <Stack gap="lg">
      <Stack gap="sm">
        <Text fw={600}>{words.sharesTitle}</Text>
        <Text c="dimmed" size="sm">
          {words.sharesHint}
        </Text>
        {ending.map(({ id, name }) => {
          const passing = passingOf(merger, id)
          return (
            <Group key={id} align="flex-end" gap="md">
              <ShareInput
                label={words.shareTo(name, into.name)}
                percent={passing.percent}
                onChange={(percent) => set(id, { ...passing, percent })}
              />
              {passing.percent !== 100 && (
                <UnitPicker
                  label={words.otherReceiverOf(name)}
                  value={passing.other}
                  onChange={(other) => set(id, { ...passing, other })}
                  on={on}
                  error={tried && passing.other === null ? words.needUnit : undefined}
                />
              )}
            </Group>
          )
        })}
      </Stack>
      <Stack gap="sm">
        <Text fw={600}>{words.childrenTitle}</Text>
        <ChildrenPlaces
          units={below.filter(({ id }) => !gone.has(id))}
          to={[into, ...others]}
          usual={into.id}
          value={merger.places}
          onChange={(places) => change({ places })}
        />
      </Stack>
    </Stack>
  )
}
