import { Button, Group, Stack, Text } from '@mantine/core'
import type { RoundPlan } from '@openpar/domain/rounds'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { today } from '../../../platform/format/date.ts'
import { useUnitsBelow } from '../../../platform/inputs/use-units-below.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { useMe } from '../../../platform/session/me.ts'
import { useDefinition, usePublishedEditions } from '../queries.ts'
import { BasicsFields } from './basics-fields.tsx'
import { DeadlineFields } from './deadline-fields.tsx'
import { GroupFields } from './group-fields.tsx'
import { type PlanDraft, planFaults, planOf, takenFrom } from './plan-draft.ts'
import { SourceFields } from './source-fields.tsx'
import { texts } from './texts.ts'

/** Writes a plan: in one page, in the order in which it is decided. What is missing is said beside the button. */
export function PlanForm({
  draft,
  change,
  save,
  busy,
  error,
  copies,
}: {
  draft: PlanDraft
  change: (fields: Partial<PlanDraft>) => void
  save: (plan: RoundPlan) => void
  busy: boolean
  error: Error | null
  /** Whether the plan of an earlier round may be taken over. */
  copies: boolean
}) {
  const words = useTexts(texts)
  const { grants } = useMe()
  const root = grants.find(({ role }) => role === 'index-manager')?.unit.id
  const editions = usePublishedEditions()
  const definition = useDefinition(draft.edition)
  const units = useUnitsBelow(root)
  const day = today()
  const year = Number(day.slice(0, 4))
  const faults = planFaults(draft, day)
  const blocking = faults.filter((fault) => fault !== 'past')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const plan = planOf(draft)
        if (plan) save(plan)
      }}
    >
      <Stack gap="md" maw={960}>
        <BasicsFields
          draft={draft}
          change={change}
          editions={editions.data ?? []}
          years={[year - 1, year, year + 1].map(String)}
          takeFrom={copies ? (plan) => change(takenFrom(draft, plan)) : undefined}
        />
        <GroupFields
          draft={draft}
          change={change}
          definition={definition.data ?? null}
          units={units.data ?? []}
        />
        <Panel title={words.deadlines}>
          <DeadlineFields
            dates={draft.deadlines}
            change={(deadlines) => change({ deadlines })}
            today={day}
            selfCheck={draft.selfCheck}
          />
        </Panel>
        {definition.data && <SourceFields draft={draft} change={change} definition={definition.data} />}
        <ProblemAlert error={error ?? editions.error ?? definition.error ?? units.error} />
        <Group justify="flex-end" gap="sm">
          {faults.length > 0 && (
            <Text size="sm" c="dimmed" role="status">
              {words.lacking(faults.map((fault) => words.faults[fault]).join(', '))}
            </Text>
          )}
          <Button type="submit" loading={busy} disabled={blocking.length > 0}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
