import { Button, Group, MultiSelect, Stack, TextInput } from '@mantine/core'
import { Collection, type CollectionDraft, findPeriod, periodOf, reportDueOn } from '@openpar/domain/measures'
import { unitKindWords } from '@openpar/domain/organisation'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { today } from '../../../platform/format/date.ts'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useMe } from '../../../platform/session/me.ts'
import { PeriodPicker } from '../period/period-picker.tsx'
import { useMeasures } from '../queries.ts'
import { texts } from '../texts.ts'
import { useUnitsBelow } from './use-units-below.ts'

function emptyDraft(): CollectionDraft {
  const period = periodOf(today(), 'reform-report')
  return { title: '', period: period.code, measures: [], units: [], deadline: reportDueOn(period)! }
}

/** Opens a collection, or changes one: what is asked, of whom, until when. */
export function CollectionForm({
  collection,
  done,
  close,
}: {
  collection?: Collection
  done: (collection: Collection) => void
  close: () => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const { grants } = useMe()
  const root = grants.find(({ role }) => role === 'index-manager')?.unit.id
  const [draft, setDraft] = useState<CollectionDraft>(collection ?? emptyDraft)
  const measures = useMeasures()
  const units = useUnitsBelow(root)
  const change = useChange(
    (body: object, key) =>
      collection
        ? api.put(`/api/collections/${collection.id}`, Collection, body, { key })
        : api.post('/api/collections', Collection, body, { key }),
    { refresh: [['collection'], ['measure-value']], done },
  )
  const kind = findPeriod(draft.period)!.kind
  const fitting = (measures.data ?? []).filter(({ periodicity }) => periodicity === kind)
  const kinds = [...new Set((units.data ?? []).map((unit) => unit.kind))]
  const { title, deadline, period } = draft
  const ready = title.trim().length >= 3 && draft.measures.length > 0 && draft.units.length > 0
  const submit = () => {
    const { measures: asked, units: whom } = draft
    const body = { title: title.trim(), measures: asked, units: whom, deadline }
    change.mutate(
      collection ? { ...body, state: collection.state, version: collection.version } : { ...body, period },
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={words.title}
          description={words.titleHint}
          value={title}
          onChange={(event) => {
            const { value } = event.currentTarget
            setDraft((before) => ({ ...before, title: value }))
          }}
          maxLength={200}
          withAsterisk
          data-autofocus
        />
        {collection === undefined && (
          <PeriodPicker
            value={period}
            onChange={(next) =>
              setDraft((before) => {
                const chosen = findPeriod(next)!
                const kept = chosen.kind === kind ? before.measures : []
                return {
                  ...before,
                  period: next,
                  measures: kept,
                  deadline: reportDueOn(chosen) ?? before.deadline,
                }
              })
            }
          />
        )}
        <DateInput
          label={words.deadline}
          value={deadline}
          onChange={(date) => date !== null && setDraft((before) => ({ ...before, deadline: date }))}
          withAsterisk
        />
        <MultiSelect
          label={words.chooseMeasures}
          data={fitting.map(({ code, name }) => ({ value: code, label: name[language] }))}
          value={[...draft.measures]}
          onChange={(next) => setDraft((before) => ({ ...before, measures: next }))}
          searchable
          clearable
          withAsterisk
        />
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setDraft((before) => ({ ...before, measures: fitting.map(({ code }) => code) }))}
          >
            {words.allOfKind(words.periodKinds[kind])}
          </Button>
        </Group>
        <MultiSelect
          label={words.chooseUnits}
          data={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={[...draft.units]}
          onChange={(next) => setDraft((before) => ({ ...before, units: next }))}
          searchable
          clearable
          withAsterisk
          styles={{ pillsList: { maxHeight: 160, overflowY: 'auto' } }}
        />
        <Group gap="xs">
          {kinds.map((one) => (
            <Button
              key={one}
              size="compact-sm"
              variant="default"
              onClick={() =>
                setDraft((before) => {
                  const added = (units.data ?? []).filter((unit) => unit.kind === one).map(({ id }) => id)
                  return { ...before, units: [...new Set([...before.units, ...added])] }
                })
              }
            >
              {words.allOfKind(unitKindWords[one][language])}
            </Button>
          ))}
        </Group>
        <ProblemAlert error={change.error ?? units.error ?? measures.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={!ready}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
