import { Select } from '@mantine/core'
import { type RoundPlan, RoundView } from '@openpar/domain/rounds'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useRounds } from '../queries.ts'
import { texts } from './texts.ts'

/** Picks an earlier round whose plan the new one begins with. Past rounds of the sample have no plan. */
export function CopySelect({ take }: { take: (plan: RoundPlan) => void }) {
  const words = useTexts(texts)
  const rounds = useRounds()
  const read = useMutation({
    mutationFn: (id: string) => api.get(`/api/rounds/${id}`, RoundView),
    onSuccess: ({ plan }) => take(plan),
  })
  const known = (rounds.data ?? []).filter(({ sample, state }) => !(sample && state === 'published'))
  return (
    <>
      <Select
        label={words.copyFrom}
        description={words.copyFromHint}
        placeholder={known.length === 0 ? words.notCopied : undefined}
        disabled={known.length === 0}
        data={known.map(({ id, name, period }) => ({ value: id, label: `${name} · ${period}` }))}
        onChange={(id) => id !== null && read.mutate(id)}
        searchable
        clearable
      />
      <ProblemAlert error={read.error} />
    </>
  )
}
