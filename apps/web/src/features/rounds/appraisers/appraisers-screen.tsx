import { Button, Group, Skeleton, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { AppraiserAssignments, type AppraiserView } from '@openpar/domain/rounds'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { usePathParameters } from '../../../platform/screen/use-address.ts'
import { useAppraisers, useRound } from '../queries.ts'
import { texts as roundTexts } from '../texts.ts'
import { AppraiserTable } from './appraiser-table.tsx'
import { componentsUnder, withoutAppraiser, withPeople, withSuggestions } from './assignments.ts'
import { ChooseDialog } from './choose-dialog.tsx'
import { SubstituteDialog } from './substitute-dialog.tsx'
import { texts } from './texts.ts'

type Dialog = { readonly position: number } | 'substitute' | null

function Loaded({ round, view }: { round: string; view: AppraiserView }) {
  const words = useTexts(texts)
  const format = useFormat()
  const [dialog, setDialog] = useState<Dialog>(null)
  const close = () => setDialog(null)
  const save = useChange(
    (assignments: AppraiserView['assignments'], key) =>
      api.put(`/api/rounds/${round}/appraisers`, AppraiserAssignments, { assignments }, { key }),
    {
      refresh: [['round', round]],
      done: () => {
        notifications.show({ message: words.saved })
        close()
      },
    },
  )
  const without = withoutAppraiser(view.nodes, view.assignments)
  const suggested = withSuggestions(view)
  const helped = without.length - withoutAppraiser(view.nodes, suggested).length
  if (view.people.length === 0)
    return (
      <Panel>
        <EmptyState
          title={words.noPeople}
          action={
            <Button component={Link} to="/people" variant="default">
              {words.toPeople}
            </Button>
          }
        >
          {words.noPeopleHint}
        </EmptyState>
      </Panel>
    )
  const chosen = dialog !== null && dialog !== 'substitute' ? view.nodes[dialog.position] : undefined
  return (
    <Stack gap="sm">
      <Group gap="sm">
        {without.length === 0 ? (
          <StatusChip kind="good">{words.complete}</StatusChip>
        ) : (
          <StatusChip kind="warn">{words.without(format.number(without.length))}</StatusChip>
        )}
        {helped > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            loading={save.isPending}
            onClick={() => save.mutate(suggested)}
          >
            {words.suggest(format.number(helped))}
          </Button>
        )}
        {view.assignments.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => setDialog('substitute')}>
            {words.substitute}
          </Button>
        )}
      </Group>
      {dialog === null && <ProblemAlert error={save.error} />}
      <AppraiserTable view={view} choose={(position) => setDialog({ position })} />
      {chosen && dialog !== null && dialog !== 'substitute' && (
        <ChooseDialog
          view={view}
          title={words.chooseFor(chosen.code)}
          components={componentsUnder(view.nodes, dialog.position)}
          busy={save.isPending}
          error={save.error}
          choose={(people) =>
            save.mutate(withPeople(view.assignments, componentsUnder(view.nodes, dialog.position), people))
          }
          close={close}
        />
      )}
      {dialog === 'substitute' && <SubstituteDialog round={round} view={view} close={close} />}
    </Stack>
  )
}

/** Who appraises what, across all units of a round. */
export function AppraisersScreen() {
  const { round: id } = usePathParameters(z.object({ round: z.uuid() }))
  const words = useTexts(texts)
  const { rounds } = useTexts(roundTexts)
  const round = useRound(id)
  const view = useAppraisers(id)
  const name = round.data?.plan.name
  return (
    <>
      <PageHeader
        title={words.title}
        under={words.under}
        crumbs={[
          { title: rounds, path: '/rounds' },
          ...(name ? [{ title: name, path: `/rounds/${id}` }] : []),
        ]}
      />
      <ProblemAlert error={view.error} retry={() => void view.refetch()} />
      {view.isPending && <Skeleton height={360} />}
      {view.data && <Loaded round={id} view={view.data} />}
    </>
  )
}
