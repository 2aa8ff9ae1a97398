import { type RoundPlan, RoundView } from '@openpar/domain/rounds'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { today } from '../../../platform/format/date.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { texts as roundTexts } from '../texts.ts'
import { type PlanDraft, suggestedDeadlines } from './plan-draft.ts'
import { PlanForm } from './plan-form.tsx'
import { texts } from './texts.ts'

const firstDraft = (day: string): PlanDraft => {
  const period = day.slice(0, 4)
  return {
    name: '',
    edition: null,
    period,
    groups: {},
    deadlines: suggestedDeadlines(period, day),
    caps: { bonus: null, penalty: null },
    sources: {},
    selfCheck: false,
  }
}

/** Sets a new round up; nobody but managers sees it before it opens. */
export function NewRoundScreen() {
  const words = useTexts(texts)
  const { rounds } = useTexts(roundTexts)
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => firstDraft(today()))
  const create = useChange((plan: RoundPlan, key) => api.post('/api/rounds', RoundView, plan, { key }), {
    refresh: [['round']],
    done: ({ id }) => void navigate({ to: `/rounds/${id}` }),
  })
  const change = (fields: Partial<PlanDraft>) =>
    setDraft((before) => {
      const next = { ...before, ...fields }
      // Dates that nobody has touched go with the period.
      const untouched =
        fields.period !== undefined &&
        JSON.stringify(before.deadlines) === JSON.stringify(suggestedDeadlines(before.period, today()))
      return untouched ? { ...next, deadlines: suggestedDeadlines(next.period, today()) } : next
    })
  return (
    <>
      <PageHeader
        title={words.newTitle}
        under={words.newUnder}
        crumbs={[{ title: rounds, path: '/rounds' }]}
      />
      <PlanForm
        draft={draft}
        change={change}
        save={(plan) => create.mutate(plan)}
        busy={create.isPending}
        error={create.error}
        copies
      />
    </>
  )
}
