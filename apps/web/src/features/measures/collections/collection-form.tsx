import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { Collection, type CollectionDraft, findPeriod, reportDueOn } from '@openpar/domain/measures'
import { unitKindWords } from '@openpar/domain/organisation'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { today } from '../../../platform/format/date.ts'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { useUnitsBelow } from '../../../platform/inputs/use-units-below.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useMe } from '../../../platform/session/me.ts'
import { PeriodPicker } from '../period/period-picker.tsx'
import { useMeasures } from '../queries.ts'
import { texts } from '../texts.ts'
import { firstDraft, lackingFields } from './collection-draft.ts'
import { SearchedSelect } from './searched-select.tsx'

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
  const [typed, setTyped] = useState<Partial<CollectionDraft>>(collection ?? {})
  const type = (fields: Partial<CollectionDraft>) => setTyped((before) => ({ ...before, ...fields }))
  const measures = useMeasures()
  const draft: CollectionDraft = { ...firstDraft(measures.data ?? [], today()), ...typed }
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
  const lacking = lackingFields(draft)
  // With the period they belong to, whose default may still change.
  const ask = (codes: readonly string[]) => type({ period, deadline, measures: [...codes] })
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
          onChange={(event) => type({ title: event.currentTarget.value })}
          maxLength={200}
          withAsterisk
          data-autofocus
        />
        {collection === undefined && (
          <PeriodPicker
            value={period}
            onChange={(next) => {
              const chosen = findPeriod(next)!
              type({
                period: next,
                measures: chosen.kind === kind ? draft.measures : [],
                deadline: reportDueOn(chosen) ?? deadline,
              })
            }}
          />
        )}
        <DateInput
          label={words.deadline}
          value={deadline}
          onChange={(date) => date !== null && type({ deadline: date })}
          withAsterisk
        />
        {measures.data && fitting.length === 0 && draft.measures.length === 0 ? (
          <Text size="sm" role="status">
            {words.noneOfKind(words.periodKinds[kind])}
          </Text>
        ) : (
          <>
            <SearchedSelect
              label={words.chooseMeasures}
              data={fitting.map(({ code, name }) => ({ value: code, label: name[language] }))}
              value={[...draft.measures]}
              onChange={ask}
              withAsterisk
            />
            <Group gap="xs">
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => ask(fitting.map(({ code }) => code))}
              >
                {words.allOfKind(words.periodKinds[kind])}
              </Button>
            </Group>
          </>
        )}
        <SearchedSelect
          label={words.chooseUnits}
          data={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={[...draft.units]}
          onChange={(next) => type({ units: next })}
          withAsterisk
          styles={{ pillsList: { maxHeight: 160, overflowY: 'auto' } }}
        />
        <Group gap="xs">
          {kinds.map((one) => (
            <Button
              key={one}
              size="compact-sm"
              variant="default"
              onClick={() => {
                const added = (units.data ?? []).filter((unit) => unit.kind === one).map(({ id }) => id)
                type({ units: [...new Set([...draft.units, ...added])] })
              }}
            >
              {words.allOfKind(unitKindWords[one][language])}
            </Button>
          ))}
        </Group>
        <ProblemAlert error={change.error ?? units.error ?? measures.error} />
        <Group justify="flex-end" gap="xs">
          {lacking.length > 0 && (
            <Text size="sm" c="dimmed">
              {words.lacking(lacking.map((field) => words.lackingFields[field]))}
            </Text>
          )}
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={lacking.length > 0}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
