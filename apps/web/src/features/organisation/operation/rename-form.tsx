import { Stack } from '@mantine/core'
import type { UnitCommand, UnitPage } from '@openpar/domain/organisation'
import { useState } from 'react'
import { Panel } from '../../../platform/page/panel.tsx'
import { type Decision, DecisionFields } from './decision-fields.tsx'
import { describedUnit } from './description.ts'
import { DescriptionFields } from './description-fields.tsx'
import { OperationPanel } from './operation-panel.tsx'

/** A new name or kind. */
export function RenameForm({ page, done }: { page: UnitPage; done: () => void }) {
  const last = page.states.at(-1)
  const [description, setDescription] = useState({
    code: last?.code ?? '',
    name: last?.name ?? '',
    shortName: last?.shortName ?? '',
    kind: last?.kind ?? ('commune' as const),
    label: last?.label ?? '',
  })
  const [decision, setDecision] = useState<Decision>({ on: null, basis: '' })
  const [tried, setTried] = useState(false)
  const build = (): UnitCommand | undefined => {
    const said = describedUnit(description, null)
    if (said === undefined || decision.on === null) return undefined
    const { name, shortName, kind, label } = said
    return {
      operation: 'rename',
      on: decision.on,
      basis: decision.basis.trim(),
      unit: page.unit,
      name,
      kind,
      ...(shortName === undefined ? {} : { shortName }),
      ...(label === undefined ? {} : { label }),
    }
  }
  return (
    <>
      <Panel>
        <Stack gap="md">
          <DecisionFields value={decision} onChange={setDecision} tried={tried} />
          <DescriptionFields value={description} onChange={setDescription} tried={tried} withCode={false} />
        </Stack>
      </Panel>
      <OperationPanel build={build} tried={() => setTried(true)} done={done} />
    </>
  )
}
