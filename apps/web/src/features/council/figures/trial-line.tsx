import { Text } from '@mantine/core'
import type { Figure } from '@openpar/domain/measures'
import { Trial } from '@openpar/domain/rounds'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

type Tried = readonly { readonly measure: string; readonly figure: Figure }[]

/** Long enough not to ask at every key. */
const PAUSE = 250

/** Points, total and rank as they would be with other figures, while they are typed. */
export function TrialLine({
  round,
  unit,
  component,
  figures,
}: {
  round: string
  unit: string
  component: string
  figures: Tried
}) {
  const words = useTexts(texts)
  const format = useFormat()
  const written = JSON.stringify(figures)
  const [asked, setAsked] = useState(written)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(written), PAUSE)
    return () => clearTimeout(timer)
  }, [written])
  const trial = useQuery({
    queryKey: ['scoresheet', 'trial', round, unit, component, asked],
    queryFn: ({ signal }) =>
      api.post(
        `/api/rounds/${round}/council/trials`,
        Trial,
        { unit, component, figures: JSON.parse(asked) },
        { signal },
      ),
    placeholderData: keepPreviousData,
  })
  if (trial.error) return <ProblemAlert error={trial.error} />
  const { data } = trial
  const rank = (value: number | null) => format.number(value)
  return (
    <Text size="sm" role="status" aria-busy={trial.isFetching || asked !== written}>
      <strong>{words.trial}: </strong>
      {data
        ? [
            words.trialPoints(
              format.points(data.component.before),
              format.points(data.component.after),
              format.points(data.component.max),
            ),
            words.trialTotal(format.points(data.total.before), format.points(data.total.after)),
            words.trialRank(rank(data.rank.before), rank(data.rank.after)),
          ].join(' · ')
        : '…'}
    </Text>
  )
}
