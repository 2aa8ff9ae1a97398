import { Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import type { EditionSummary } from '@openpar/domain/indices'
import type { RoundPlan } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { CopySelect } from './copy-select.tsx'
import type { PlanDraft } from './plan-draft.ts'
import { texts } from './texts.ts'

/** What a round runs over: a whole year, or the first 6 or 9 months of it. */
const KINDS = { year: '', r6: '-R6M', r9: '-R9M' } as const
type Kind = keyof typeof KINDS

const kindOf = (period: string): Kind =>
  period.endsWith('-R6M') ? 'r6' : period.endsWith('-R9M') ? 'r9' : 'year'

/** Edition, period, name, kind of round. */
export function BasicsFields({
  draft,
  change,
  editions,
  years,
  takeFrom,
}: {
  draft: PlanDraft
  change: (fields: Partial<PlanDraft>) => void
  editions: readonly EditionSummary[]
  years: readonly string[]
  takeFrom: ((plan: RoundPlan) => void) | undefined
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const kind = kindOf(draft.period)
  const year = draft.period.slice(0, 4)
  const chosen = editions.find(({ id }) => id === draft.edition)
  const suggested = (edition: EditionSummary | undefined, period: string) => {
    if (!edition) return ''
    const words_ = words.periodWords[kindOf(period)]
    return words.nameOf(textIn(edition.title, language), `${words_} ${period.slice(0, 4)}`.trim())
  }
  // A name that was suggested follows what it was suggested from; one that somebody typed stays.
  const follows = draft.name === '' || draft.name === suggested(chosen, draft.period)
  const withName = (fields: Partial<PlanDraft>) => {
    const next = { ...draft, ...fields }
    const edition = editions.find(({ id }) => id === next.edition)
    change(follows ? { ...fields, name: suggested(edition, next.period) } : fields)
  }
  const move = (to: Kind, on: string) =>
    withName({ period: `${on}${KINDS[to]}`, ...(to === kind ? {} : { selfCheck: to !== 'year' }) })
  return (
    <Panel title={words.basics}>
      <Stack gap="sm">
        {editions.length === 0 && (
          <Text size="sm" role="status">
            {words.noEditions}
          </Text>
        )}
        <Select
          label={words.edition}
          description={words.editionHint}
          data={editions.map(({ id, title, code }) => ({
            value: id,
            label: `${textIn(title, language)} · ${code}`,
          }))}
          value={draft.edition}
          onChange={(edition) => withName({ edition, groups: {}, sources: {} })}
          searchable
          withAsterisk
        />
        {takeFrom && <CopySelect take={takeFrom} />}
        <Group gap="sm" align="end">
          <Select
            label={words.periodKind}
            data={(Object.keys(KINDS) as Kind[]).map((value) => ({ value, label: words.kinds[value] }))}
            value={kind}
            allowDeselect={false}
            onChange={(next) => move(next as Kind, year)}
            w={140}
          />
          <Select
            label={words.year}
            data={[...new Set([...years, year])].toSorted()}
            value={year}
            allowDeselect={false}
            onChange={(next) => move(kind, next!)}
            w={110}
          />
        </Group>
        <Switch
          label={words.selfCheck}
          description={words.selfCheckHint}
          checked={draft.selfCheck}
          onChange={(event) => change({ selfCheck: event.currentTarget.checked })}
        />
        <TextInput
          label={words.name}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          maxLength={200}
          withAsterisk
        />
      </Stack>
    </Panel>
  )
}
