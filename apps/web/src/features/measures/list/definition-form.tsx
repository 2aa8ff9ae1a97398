import { Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import {
  type Aggregation,
  DefinedMeasure,
  isAdditive,
  MeasureKind,
  PeriodKind,
} from '@openpar/domain/measures'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useMeasures } from '../queries.ts'
import { texts } from '../texts.ts'
import { type Draft, draftOf, EMPTY_DRAFT, readDraft } from './definition.ts'

const AGGREGATIONS: readonly Aggregation['kind'][] = [
  'sum',
  'mean',
  'weighted-mean',
  'ratio',
  'minimum',
  'maximum',
  'none',
]

/** Defines a measure, or changes one. */
export function DefinitionForm({
  measure,
  done,
  close,
}: {
  measure?: DefinedMeasure
  done: (measure: DefinedMeasure) => void
  close: () => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const [draft, setDraft] = useState<Draft>(measure ? draftOf(measure) : EMPTY_DRAFT)
  const [tried, setTried] = useState(false)
  const partners = useMeasures()
  const read = readDraft(draft)
  const change = useChange(
    (body: { version?: number }, key) =>
      measure
        ? api.put(`/api/measures/${measure.code}`, DefinedMeasure, body, { key })
        : api.post('/api/measures', DefinedMeasure, body, { key }),
    { refresh: [['measure']], done },
  )
  const mistake = (...fields: readonly string[]) =>
    tried && !read.success
      ? read.error.issues.find(({ path }) => fields.includes(String(path[0])))?.message
      : undefined
  const set = (field: keyof Draft) => (value: string | null) =>
    setDraft((before) => ({ ...before, [field]: value ?? '' }))
  const text = (field: keyof Draft) => ({
    value: draft[field],
    onChange: (event: { currentTarget: { value: string } }) => set(field)(event.currentTarget.value),
  })
  const numbers = (partners.data ?? []).filter(
    ({ kind, periodicity, aggregation, code }) =>
      (kind === 'count' || kind === 'decimal') &&
      periodicity === draft.periodicity &&
      aggregation.kind !== 'ratio' &&
      code !== draft.code,
  )
  const choices = numbers.map(({ code, name }) => ({ value: code, label: `${name[language]} (${code})` }))
  const aggregations = AGGREGATIONS.filter((kind) => isAdditive({ kind } as Aggregation, draft.kind))
  const limited = draft.kind === 'count' || draft.kind === 'decimal' || draft.kind === 'share'
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!read.success) return
        change.mutate(
          (measure ? { version: measure.version, measure: read.data } : read.data) as { version?: number },
        )
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={words.nameVi}
          withAsterisk
          error={mistake('name')}
          {...text('nameVi')}
          data-autofocus
        />
        <TextInput label={words.nameEn} {...text('nameEn')} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={words.code}
            description={words.codeHint}
            withAsterisk
            disabled={measure !== undefined}
            error={mistake('code')}
            {...text('code')}
          />
          <TextInput
            label={words.unitOfMeasure}
            error={mistake('unitOfMeasure')}
            {...text('unitVi')}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
          />
          <Select
            label={words.kind}
            data={MeasureKind.options.map((value) => ({ value, label: words.kinds[value] }))}
            value={draft.kind}
            allowDeselect={false}
            onChange={(kind) =>
              setDraft((before) => {
                const of = kind as Draft['kind']
                const kept = isAdditive({ kind: before.aggregation } as Aggregation, of)
                return { ...before, kind: of, aggregation: kept ? before.aggregation : 'none' }
              })
            }
          />
          <Select
            label={words.periodicity}
            data={PeriodKind.options.map((value) => ({ value, label: words.periodKinds[value] }))}
            value={draft.periodicity}
            allowDeselect={false}
            onChange={set('periodicity')}
          />
        </SimpleGrid>
        {limited && (
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Select
              label={words.decimals}
              data={['0', '1', '2', '3', '4', '5', '6']}
              value={draft.kind === 'count' ? '0' : draft.decimals}
              disabled={draft.kind === 'count'}
              allowDeselect={false}
              onChange={set('decimals')}
            />
            <TextInput
              label={words.minimum}
              error={mistake('minimum')}
              inputMode="decimal"
              {...text('minimum')}
            />
            <TextInput
              label={words.maximum}
              error={mistake('maximum')}
              inputMode="decimal"
              {...text('maximum')}
            />
          </SimpleGrid>
        )}
        {limited && (
          <Text size="xs" c="dimmed">
            {words.limitsHint}
          </Text>
        )}
        {draft.kind === 'level' && (
          <Textarea
            label={words.levels}
            description={words.levelsHint}
            autosize
            minRows={3}
            error={mistake('levels')}
            {...text('levels')}
          />
        )}
        <Select
          label={words.aggregation}
          data={aggregations.map((value) => ({ value, label: words.aggregations[value] }))}
          value={draft.aggregation}
          allowDeselect={false}
          error={mistake('aggregation')}
          onChange={set('aggregation')}
        />
        {draft.aggregation === 'weighted-mean' && (
          <Select
            label={words.weight}
            data={choices}
            value={draft.weight || null}
            onChange={set('weight')}
            searchable
          />
        )}
        {draft.aggregation === 'ratio' && (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={words.numerator}
              data={choices}
              value={draft.numerator || null}
              onChange={set('numerator')}
              searchable
            />
            <Select
              label={words.denominator}
              data={choices}
              value={draft.denominator || null}
              onChange={set('denominator')}
              searchable
            />
          </SimpleGrid>
        )}
        <TextInput
          label={words.source}
          description={words.sourceHint}
          withAsterisk
          error={mistake('source')}
          {...text('source')}
        />
        <ProblemAlert error={change.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
