import { Stack, Text } from '@mantine/core'
import type { UnitCommand, UnitPage } from '@openpar/domain/organisation'
import { useState } from 'react'
import { today } from '../../../platform/format/date.ts'
import { type PickedUnit, UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { texts } from '../texts.ts'
import { useUnitsUnder } from '../unit-queries.ts'
import { type Decision, DecisionFields } from './decision-fields.tsx'
import { OperationPanel } from './operation-panel.tsx'

/** Ends a unit that nobody continues. Units below go to one other unit. */
export function CloseForm({ page, done }: { page: UnitPage; done: () => void }) {
  const words = useTexts(texts)
  const [decision, setDecision] = useState<Decision>({ on: null, basis: '' })
  const [tried, setTried] = useState(false)
  const [place, setPlace] = useState<PickedUnit | null>(null)
  const below = useUnitsUnder(page.unit, decision.on ?? today())
  const units = below.data ?? []
  const build = (): UnitCommand | undefined => {
    if (decision.on === null || (units.length > 0 && place === null)) return undefined
    return {
      operation: 'close',
      on: decision.on,
      basis: decision.basis.trim(),
      unit: page.unit,
      ...(place === null ? {} : { children: units.map(({ id }) => ({ unit: id, parent: place.id })) }),
    }
  }
  return (
    <>
      <Panel>
        <Stack gap="md">
          <DecisionFields value={decision} onChange={setDecision} tried={tried} />
          {units.length > 0 && (
            <div>
              <UnitPicker
                label={words.allTo}
                value={place}
                onChange={setPlace}
                withAsterisk
                error={tried && place === null ? words.needUnit : undefined}
              />
              <Text size="sm" c="dimmed" mt={4}>
                {units.map(({ name }) => name).join(', ')}
              </Text>
            </div>
          )}
        </Stack>
      </Panel>
      <OperationPanel build={build} tried={() => setTried(true)} done={done} />
    </>
  )
}
