import { Button, Group, Modal, Select, Skeleton, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Figure } from '@openpar/domain/measures'
import type { UnitReview } from '@openpar/domain/rounds'
import { useState } from 'react'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useReview } from '../queries.ts'
import { texts } from '../texts.ts'
import { useSheetAct } from '../use-sheet-act.ts'
import { FigureField } from './figure-field.tsx'
import { showFigure } from './show-figure.ts'
import { TrialLine } from './trial-line.tsx'

/** Where a figure is to be settled. */
export interface SettlePlace {
  readonly unit: string
  readonly unitName: string
  readonly component: string
}

/** Settles a figure of an entry, with the reason, seeing what becomes of points and rank while it is typed. */
export function SettleDialog({
  round,
  place,
  close,
}: {
  round: string
  place: SettlePlace | null
  close: () => void
}) {
  const words = useTexts(texts)
  return (
    <Modal
      opened={place !== null}
      onClose={close}
      title={place ? words.settleTitle(place.unitName, place.component) : words.settle}
      size="lg"
    >
      {place && <Loaded round={round} place={place} close={close} />}
    </Modal>
  )
}

function Loaded({ round, place, close }: { round: string; place: SettlePlace; close: () => void }) {
  const review = useReview(round, place.unit)
  if (review.error) return <ProblemAlert error={review.error} retry={() => void review.refetch()} />
  if (!review.data) return <Skeleton h={160} />
  return <SettleForm review={review.data} component={place.component} close={close} />
}

const same = (a: Figure | null, b: Figure) => a?.value === b.value && a?.missing === b.missing

function SettleForm({
  review,
  component,
  close,
}: {
  review: UnitReview
  component: string
  close: () => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const measures = review.nodes.find(({ node }) => node === component)?.entry?.measures ?? []
  const known = measures.flatMap((code) => review.figures[code] ?? [])
  const [code, setCode] = useState<string | null>(known.length === 1 ? known[0]!.measure.code : null)
  const chosen = known.find(({ measure }) => measure.code === code)
  const [figure, setFigure] = useState<Figure | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useSheetAct(review.round.id, review.unit.id, () => {
    notifications.show({ message: words.saved })
    close()
  })
  const changed = chosen && figure && !same(chosen.final, figure) ? figure : null
  const given = reason.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!chosen || !changed || given === '') return
        const { measure, seen } = chosen
        act.mutate({
          action: { type: 'settle', component, measure: measure.code, figure: changed, reason: given },
          seen,
        })
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {words.settleHint}
        </Text>
        {known.length > 1 && (
          <Select
            label={words.figure}
            placeholder={words.chooseFigure}
            data={known.map(({ measure, final }) => ({
              value: measure.code,
              label: `${measure.name[language]} (${showFigure(final, measure, language)})`,
            }))}
            value={code}
            onChange={(next) => {
              setCode(next)
              setFigure(null)
            }}
            error={tried && !chosen ? words.chooseFigure : undefined}
          />
        )}
        {chosen && (
          <FigureField
            key={chosen.measure.code}
            measure={chosen.measure}
            label={`${words.value}: ${chosen.measure.name[language]}`}
            description={words.figureNow(showFigure(chosen.final, chosen.measure, language))}
            start={chosen.final}
            change={setFigure}
          />
        )}
        {tried && chosen && !changed && (
          <Text size="sm" c="var(--bad)">
            {words.figureNeeded}
          </Text>
        )}
        {chosen && changed && (
          <TrialLine
            round={review.round.id}
            unit={review.unit.id}
            component={component}
            figures={[{ measure: chosen.measure.code, figure: changed }]}
          />
        )}
        <Textarea
          label={words.reason}
          description={words.typeReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && given === '' ? words.reasonNeeded : undefined}
          autosize
          minRows={2}
          maxLength={8000}
          withAsterisk
          aria-required
        />
        <ProblemAlert error={act.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={act.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
