import { Button, Skeleton, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type RoundPlan, RoundView } from '@openpar/domain/rounds'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { usePathParameters } from '../../../platform/screen/use-address.ts'
import { useRound } from '../queries.ts'
import { texts as roundTexts } from '../texts.ts'
import { draftOf } from './plan-draft.ts'
import { PlanForm } from './plan-form.tsx'
import { texts } from './texts.ts'

function LoadedSetUp({ round }: { round: RoundView }) {
  const words = useTexts(texts)
  const { rounds } = useTexts(roundTexts)
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => draftOf(round.plan))
  const save = useChange(
    (plan: RoundPlan, key) =>
      api.post(`/api/rounds/${round.id}/actions`, RoundView, { type: 'prepare', plan }, { key }),
    {
      refresh: [['round']],
      done: () => {
        notifications.show({ message: words.saved })
        void navigate({ to: `/rounds/${round.id}` })
      },
    },
  )
  return (
    <>
      <PageHeader
        title={words.setUp}
        under={round.plan.name}
        crumbs={[
          { title: rounds, path: '/rounds' },
          { title: round.plan.name, path: `/rounds/${round.id}` },
        ]}
      />
      {round.opened === null ? (
        <PlanForm
          draft={draft}
          change={(fields) => setDraft((before) => ({ ...before, ...fields }))}
          save={(plan) => save.mutate(plan)}
          busy={save.isPending}
          error={save.error}
          copies={false}
        />
      ) : (
        <>
          <Text mb="sm">{words.opened}</Text>
          <Button component={Link} to={`/rounds/${round.id}`} variant="default">
            {words.toOverview}
          </Button>
        </>
      )}
    </>
  )
}

/** Changes the plan of a round that has not opened. */
export function SetUpScreen() {
  const { round: id } = usePathParameters(z.object({ round: z.uuid() }))
  const words = useTexts(texts)
  const { rounds } = useTexts(roundTexts)
  const round = useRound(id)
  if (round.data) return <LoadedSetUp round={round.data} />
  return (
    <>
      <PageHeader title={words.setUp} crumbs={[{ title: rounds, path: '/rounds' }]} />
      {round.error ? (
        <ProblemAlert error={round.error} retry={() => void round.refetch()} />
      ) : (
        <Skeleton height={320} />
      )}
    </>
  )
}
