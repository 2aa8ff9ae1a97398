import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { SheetChange } from '@openpar/domain/rounds'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { sheetPath, surroundingsKey, takeChange } from '../desk/queries.ts'
import { factsToTake } from './facts-to-take.ts'
import { entryTexts } from './texts.ts'

const Refreshed = z.object({ computed: z.number(), taken: z.number(), change: SheetChange })

/** Takes all figures that others left in the store of measures at once, and looks whether systems computed anything since. */
export function StoredFacts() {
  const words = useTexts(entryTexts)
  const format = useFormat()
  const queries = useQueryClient()
  const { place, sheet, surroundings, refusal } = useDesk()
  const stored = surroundings?.stored
  const measures = useMemo(
    () => (stored ? factsToTake(sheet, stored, (action) => refusal(action) !== undefined) : []),
    [sheet, stored, refusal],
  )
  const hasComputed =
    Object.values(stored ?? {}).some(({ computed }) => computed !== null) ||
    [...sheet.facts.values()].some(({ computed }) => computed !== null)
  const isOpen = refusal({ type: 'describe', part: 'proposals', text: null }) === undefined
  const refresh = useChange(
    (chosen: readonly string[], key) =>
      api.post(`${sheetPath(place)}/refreshments`, Refreshed, { measures: chosen }, { key }),
    {
      done: ({ taken, computed, change }) => {
        takeChange(queries, place, change)
        void queries.invalidateQueries({ queryKey: surroundingsKey(place) })
        notifications.show({
          message:
            taken + computed === 0
              ? words.nothingNew
              : words.refreshed(format.number(taken), format.number(computed)),
        })
      },
    },
  )
  if (measures.length === 0 && !(hasComputed && isOpen)) return null
  return (
    <>
      {measures.length > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          loading={refresh.isPending && refresh.variables.length > 0}
          onClick={() => refresh.mutate(measures)}
        >
          {words.takeAll(format.number(measures.length))}
        </Button>
      )}
      {hasComputed && isOpen && (
        <Button
          size="compact-sm"
          variant="default"
          title={words.refreshHint}
          loading={refresh.isPending && refresh.variables.length === 0}
          onClick={() => refresh.mutate([])}
        >
          {words.refresh}
        </Button>
      )}
      {refresh.error && (
        <Text component="div" size="sm" w="100%">
          <ProblemAlert error={refresh.error} />
        </Text>
      )}
    </>
  )
}
