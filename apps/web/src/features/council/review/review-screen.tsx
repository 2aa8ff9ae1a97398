import { Alert, Button, Group, SegmentedControl, Skeleton, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { UnitReview } from '@openpar/domain/rounds'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { ConfirmWithReason } from '../../../platform/feedback/confirm-with-reason.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { usePathParameters } from '../../../platform/screen/use-address.ts'
import { SettleDialog, type SettlePlace } from '../figures/settle-dialog.tsx'
import { useCouncil, useReview } from '../queries.ts'
import { texts } from '../texts.ts'
import { useSheetAct } from '../use-sheet-act.ts'
import { ReviewTable } from './review-table.tsx'

/** One unit before the council: every node in three layers with its reasons; approved here, or left for the next unit. */
export function ReviewScreen() {
  const { round, unit } = usePathParameters(z.object({ round: z.uuid(), unit: z.uuid() }))
  const words = useTexts(texts)
  const review = useReview(round, unit)
  if (review.data) return <Loaded key={unit} review={review.data} />
  return (
    <>
      <PageHeader
        title={words.review}
        crumbs={[{ title: words.council, path: `/rounds/${round}/council` }]}
      />
      <ProblemAlert error={review.error} retry={() => void review.refetch()} />
      {!review.error && <Skeleton h={240} />}
    </>
  )
}

function Loaded({ review }: { review: UnitReview }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const [place, setPlace] = useState<SettlePlace | null>(null)
  const { round, unit, stage, rank, ranked, approve } = review
  const council = `/rounds/${round.id}/council`
  return (
    <>
      <PageHeader
        title={unit.name}
        under={rank === null ? words.unranked : words.reviewUnder(format.number(rank), format.number(ranked))}
        crumbs={[
          { title: words.rounds, path: '/rounds' },
          { title: round.name, path: `/rounds/${round.id}` },
          { title: words.council, path: council },
        ]}
        chips={<StatusChip kind={stage === 'approved' ? 'good' : 'accent'}>{words.stages[stage]}</StatusChip>}
        actions={<Approval review={review} />}
      />
      <Stack gap="sm">
        {approve !== null && stage !== 'approved' && (
          <Alert
            variant="light"
            color="gray"
            title={words.cannot}
            styles={{ message: { color: 'var(--ink)' } }}
          >
            {approve[language]}
          </Alert>
        )}
        <Group justify="space-between">
          <SegmentedControl
            aria-label={words.show}
            data={[
              { value: 'different', label: words.onlyDifferent },
              { value: 'all', label: words.all },
            ]}
            value={all ? 'all' : 'different'}
            onChange={(value) => setAll(value === 'all')}
          />
          <Neighbours review={review} />
        </Group>
        <ReviewTable
          review={review}
          all={all}
          settle={(component) => setPlace({ unit: unit.id, unitName: unit.name, component })}
        />
      </Stack>
      <SettleDialog round={round.id} place={place} close={() => setPlace(null)} />
    </>
  )
}

function Approval({ review }: { review: UnitReview }) {
  const words = useTexts(texts)
  const [withdrawing, setWithdrawing] = useState(false)
  const { round, unit, approve, unapprove } = review
  const act = useSheetAct(round.id, unit.id, () => {
    if (!withdrawing) notifications.show({ message: words.approved })
    setWithdrawing(false)
  })
  return (
    <Group gap="xs">
      {!withdrawing && act.error && <ProblemAlert error={act.error} />}
      <Button component={Link} to={`/rounds/${round.id}/units/${unit.id}`} variant="default">
        {words.scoresheet}
      </Button>
      {unapprove === null && (
        <Button variant="default" onClick={() => setWithdrawing(true)}>
          {words.unapprove}
        </Button>
      )}
      {approve === null && (
        <Button loading={act.isPending} onClick={() => act.mutate({ action: { type: 'approve' } })}>
          {words.approve}
        </Button>
      )}
      <ConfirmWithReason
        opened={withdrawing}
        close={() => setWithdrawing(false)}
        title={words.unapprove}
        action={words.unapprove}
        busy={act.isPending}
        error={act.error}
        confirm={(reason) => act.mutate({ action: { type: 'unapprove', reason } })}
      >
        {words.unapproveText}
      </ConfirmWithReason>
    </Group>
  )
}

/** The units before and after this one, by name, to go through all of them. */
function Neighbours({ review: { round, unit } }: { review: UnitReview }) {
  const words = useTexts(texts)
  const units = useCouncil(round.id).data?.units ?? []
  const at = units.findIndex((one) => one.unit.id === unit.id)
  const [before, after] = [at > 0 ? units[at - 1] : undefined, units[at + 1]]
  if (at < 0) return null
  const path = (id: string) => `/rounds/${round.id}/council/units/${id}`
  return (
    <Group gap="md">
      {before && (
        <Link to={path(before.unit.id)} aria-label={`${words.previous}: ${before.unit.name}`}>
          ← {before.unit.name}
        </Link>
      )}
      {after && (
        <Link to={path(after.unit.id)} aria-label={`${words.next}: ${after.unit.name}`}>
          {after.unit.name} →
        </Link>
      )}
    </Group>
  )
}
