import { Group, Select, Stack, Text } from '@mantine/core'
import { Round } from '@openpar/domain/rounds'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { type PickedUnit, UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { useMay } from '../../../platform/session/me.ts'
import { RoundDocuments } from '../round-documents.tsx'
import { SheetDocuments } from '../sheet-documents.tsx'
import { texts } from '../texts.ts'

const Rounds = z.object({ items: z.array(Round) })

/** Documents of any round and unit from one place, to try a template at once. */
export function MakeDocuments() {
  const words = useTexts(texts)
  const may = useMay()
  const [round, setRound] = useState<string | null>(null)
  const [unit, setUnit] = useState<PickedUnit | null>(null)
  const rounds = useQuery({
    queryKey: ['round', 'for-documents'],
    queryFn: ({ signal }) => api.get('/api/rounds', Rounds, { query: { limit: 100 }, signal }),
  })
  // Rounds that came as history have results alone, without scoresheets.
  const running = rounds.data?.items.filter(({ state }) => state !== 'prepared') ?? []
  return (
    <Panel title={words.makeTitle}>
      <Stack gap="sm">
        <ProblemAlert error={rounds.error} retry={() => void rounds.refetch()} />
        <Group gap="sm" align="end">
          <Select
            label={words.round}
            placeholder={words.chooseRound}
            data={running.map(({ id, name }) => ({ value: id, label: name }))}
            value={round}
            onChange={setRound}
            searchable
            w={{ base: '100%', sm: 420 }}
          />
          <div style={{ flex: '1 1 240px', maxWidth: 420 }}>
            <UnitPicker label={words.unit} value={unit} onChange={setUnit} />
          </div>
        </Group>
        {round === null ? (
          <Text size="sm" c="dimmed">
            {words.chooseFirst}
          </Text>
        ) : (
          <Group gap="xs">
            {unit !== null && <SheetDocuments key={`${round} ${unit.id}`} round={round} unit={unit.id} />}
            {may('round.settle') && <RoundDocuments key={round} round={round} />}
          </Group>
        )}
      </Stack>
    </Panel>
  )
}
