import { Stack } from '@mantine/core'
import type { UnitCommand, UnitPage } from '@openpar/domain/organisation'
import { useState } from 'react'
import { type PickedUnit, UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { texts } from '../texts.ts'
import { type Decision, DecisionFields } from './decision-fields.tsx'
import { OperationPanel } from './operation-panel.tsx'

/** Another unit above. */
export function MoveForm({ page, done }: { page: UnitPage; done: () => void }) {
  const words = useTexts(texts)
  const [above] = page.above
  const [parent, setParent] = useState<PickedUnit | null>(
    above === undefined ? null : { id: above.unit, name: above.name },
  )
  const [decision, setDecision] = useState<Decision>({ on: null, basis: '' })
  const [tried, setTried] = useState(false)
  const build = (): UnitCommand | undefined =>
    decision.on === null
      ? undefined
      : {
          operation: 'move',
          on: decision.on,
          basis: decision.basis.trim(),
          unit: page.unit,
          parent: parent?.id ?? null,
        }
  return (
    <>
      <Panel>
        <Stack gap="md">
          <DecisionFields value={decision} onChange={setDecision} tried={tried} />
          <UnitPicker
            label={words.newParent}
            description={words.topHint}
            value={parent}
            onChange={setParent}
            {...(decision.on === null ? {} : { on: decision.on })}
          />
        </Stack>
      </Panel>
      <OperationPanel build={build} tried={() => setTried(true)} done={done} />
    </>
  )
}
