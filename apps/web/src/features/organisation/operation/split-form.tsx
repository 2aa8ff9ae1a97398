import { ActionIcon, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import type { UnitCommand, UnitPage } from '@openpar/domain/organisation'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { newId } from '../../../platform/api/new-id.ts'
import { today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { texts } from '../texts.ts'
import { useUnitsUnder } from '../unit-queries.ts'
import { ChildrenPlaces, type Places } from './children-places.tsx'
import { type Decision, DecisionFields } from './decision-fields.tsx'
import { type Description, describedUnit, emptyDescription } from './description.ts'
import { DescriptionFields } from './description-fields.tsx'
import { OperationPanel } from './operation-panel.tsx'
import { ShareInput } from './share-input.tsx'
import { shareOfPercent } from './share-of-percent.ts'

interface Part {
  readonly id: string
  readonly description: Description
  readonly percent: number | null
}

/** Divides a unit into new ones; it may go on with a share of itself. */
export function SplitForm({ page, done }: { page: UnitPage; done: () => void }) {
  const words = useTexts(texts)
  const format = useFormat()
  const last = page.states.at(-1)
  const part = (): Part => ({
    id: newId(),
    description: { ...emptyDescription, kind: last?.kind ?? 'commune', label: last?.label ?? '' },
    percent: 50,
  })
  const [decision, setDecision] = useState<Decision>({ on: null, basis: '' })
  const [keeps, setKeeps] = useState(false)
  const [kept, setKept] = useState<number | null>(50)
  const [parts, setParts] = useState<readonly Part[]>(() => [part(), part()])
  const [places, setPlaces] = useState<Places>({})
  const [tried, setTried] = useState(false)
  const below = useUnitsUnder(page.unit, decision.on ?? today()).data ?? []
  const change = (id: string, next: Partial<Part>) =>
    setParts(parts.map((each) => (each.id === id ? { ...each, ...next } : each)))
  const total = parts.reduce((sum, { percent }) => sum + (percent ?? 0), keeps ? (kept ?? 0) : 0)
  const build = (): UnitCommand | undefined => {
    const made = parts.flatMap(({ id, description, percent }) => {
      const said = describedUnit(description, last?.parent ?? null)
      const share = shareOfPercent(percent)
      return said === undefined || share === undefined ? [] : [{ unit: id, said, share }]
    })
    const own = keeps ? shareOfPercent(kept) : undefined
    if (decision.on === null || made.length < parts.length || (keeps && own === undefined)) return undefined
    const children = below.flatMap(({ id }) =>
      places[id] === undefined || places[id] === page.unit ? [] : [{ unit: id, parent: places[id] }],
    )
    return {
      operation: 'split',
      on: decision.on,
      basis: decision.basis.trim(),
      unit: page.unit,
      ...(own === undefined ? {} : { keeps: own }),
      parts: made,
      ...(children.length === 0 ? {} : { children }),
    }
  }
  const receivers = [
    ...(keeps ? [{ id: page.unit, name: last?.name ?? '' }] : []),
    ...parts.map(({ id, description }, i) => ({
      id,
      name: description.name.trim() || words.partOf(String(i + 1)),
    })),
  ]
  return (
    <>
      <Panel>
        <Stack gap="md">
          <DecisionFields value={decision} onChange={setDecision} tried={tried} />
          <Checkbox
            label={words.keeps}
            checked={keeps}
            onChange={(event) => setKeeps(event.currentTarget.checked)}
          />
          {keeps && <ShareInput label={words.keepsShare} percent={kept} onChange={setKept} />}
        </Stack>
      </Panel>
      {parts.map(({ id, description, percent }, i) => (
        <Panel key={id} title={words.partOf(String(i + 1))}>
          <Stack gap="md">
            <DescriptionFields
              value={description}
              onChange={(next) => change(id, { description: next })}
              tried={tried}
            />
            <Group align="flex-end" justify="space-between">
              <ShareInput
                label={words.partShare}
                percent={percent}
                onChange={(next) => change(id, { percent: next })}
              />
              {parts.length > (keeps ? 1 : 2) && (
                <ActionIcon
                  variant="default"
                  size="lg"
                  aria-label={words.removePart(String(i + 1))}
                  onClick={() => setParts(parts.filter((each) => each.id !== id))}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          </Stack>
        </Panel>
      ))}
      <Group justify="space-between">
        <Button variant="default" onClick={() => setParts([...parts, part()])}>
          {words.addPart}
        </Button>
        <Text c={total === 100 ? 'dimmed' : 'var(--bad)'} role="status">
          {words.sharesTotal(`${format.number(total, { most: 4 })}%`)}
        </Text>
      </Group>
      {below.length > 0 && (
        <Panel title={words.childrenTitle}>
          <ChildrenPlaces
            units={below}
            to={receivers}
            {...(keeps ? { usual: page.unit } : {})}
            value={places}
            onChange={setPlaces}
          />
        </Panel>
      )}
      <OperationPanel build={build} tried={() => setTried(true)} done={done} />
    </>
  )
}
