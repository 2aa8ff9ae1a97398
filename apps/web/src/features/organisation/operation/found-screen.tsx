import { Stack } from '@mantine/core'
import type { UnitCommand } from '@openpar/domain/organisation'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { newId } from '../../../platform/api/new-id.ts'
import { type PickedUnit, UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { useAddressSearch } from '../../../platform/screen/use-address.ts'
import { texts } from '../texts.ts'
import { nameOf, useUnitPages } from '../unit-queries.ts'
import { type Decision, DecisionFields } from './decision-fields.tsx'
import { type Description, describedUnit, emptyDescription } from './description.ts'
import { DescriptionFields } from './description-fields.tsx'
import { OperationPanel } from './operation-panel.tsx'

const Search = z.object({ parent: z.uuid().optional().catch(undefined) })

/** Founds one unit. */
export function FoundScreen() {
  const words = useTexts(texts)
  const navigate = useNavigate()
  const [search] = useAddressSearch(Search)
  const [above] = useUnitPages(search.parent === undefined ? [] : [search.parent])
  const [picked, setPicked] = useState<PickedUnit | null | undefined>(undefined)
  const [description, setDescription] = useState<Description>(emptyDescription)
  const [decision, setDecision] = useState<Decision>({ on: null, basis: '' })
  const [tried, setTried] = useState(false)
  const [unit] = useState(newId)
  const parent =
    picked === undefined && above !== undefined ? { id: above.unit, name: nameOf(above) } : (picked ?? null)
  const command = (): UnitCommand | undefined => {
    const said = describedUnit(description, parent?.id ?? null)
    if (said === undefined || decision.on === null) return undefined
    return { operation: 'found', on: decision.on, basis: decision.basis.trim(), unit, said }
  }
  return (
    <>
      <PageHeader title={words.foundUnit} crumbs={[{ title: words.units, path: '/units' }]} />
      <Stack gap="md" maw={900}>
        <Panel>
          <Stack gap="md">
            <DecisionFields value={decision} onChange={setDecision} tried={tried} />
            <DescriptionFields value={description} onChange={setDescription} tried={tried} />
            <UnitPicker
              label={words.parent}
              description={words.topHint}
              value={parent}
              onChange={setPicked}
              {...(decision.on === null ? {} : { on: decision.on })}
            />
          </Stack>
        </Panel>
        <OperationPanel
          build={command}
          tried={() => setTried(true)}
          done={() => void navigate({ to: `/units/${unit}` })}
        />
      </Stack>
    </>
  )
}
