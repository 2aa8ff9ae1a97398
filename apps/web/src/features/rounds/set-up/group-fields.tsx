import { Button, Group, MultiSelect, Stack, Text } from '@mantine/core'
import { fold, type UnitInList, unitKindWords } from '@openpar/domain/organisation'
import { type Definition, textIn } from '@openpar/engine'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import type { PlanDraft } from './plan-draft.ts'
import { texts } from './texts.ts'

/** Which units take part, group by group; all of a kind in one click. */
export function GroupFields({
  draft,
  change,
  definition,
  units,
}: {
  draft: PlanDraft
  change: (fields: Partial<PlanDraft>) => void
  definition: Definition | null
  units: readonly UnitInList[]
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const kinds = [...new Set(units.map(({ kind }) => kind))]
  const set = (group: string, chosen: readonly string[]) =>
    change({ groups: { ...draft.groups, [group]: chosen } })
  return (
    <Panel title={words.groups}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {definition === null ? words.chooseEdition : words.groupHint}
        </Text>
        {(definition?.groups ?? []).map(({ code, title }) => {
          const name = textIn(title, language)
          const chosen = draft.groups[code] ?? []
          const elsewhere = new Set(
            Object.entries(draft.groups).flatMap(([other, some]) => (other === code ? [] : some)),
          )
          const free = units.filter(({ id }) => !elsewhere.has(id))
          return (
            <Stack gap="xs" key={code}>
              <MultiSelect
                label={name}
                description={words.chosen(format.number(chosen.length))}
                data={free.map((unit) => ({ value: unit.id, label: unit.name }))}
                value={[...chosen]}
                onChange={(next) => set(code, next)}
                searchable
                clearSearchOnChange={false}
                nothingFoundMessage={words.none}
                filter={({ options, search }) =>
                  options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
                }
                styles={{ pillsList: { maxHeight: 160, overflowY: 'auto' } }}
              />
              <Group gap="xs">
                {kinds.map((kind) => (
                  <Button
                    key={kind}
                    size="compact-sm"
                    variant="default"
                    aria-label={words.addKind(unitKindWords[kind][language], name)}
                    onClick={() => {
                      const added = free.filter((unit) => unit.kind === kind).map(({ id }) => id)
                      set(code, [...new Set([...chosen, ...added])])
                    }}
                  >
                    {words.addKindShort(unitKindWords[kind][language])}
                  </Button>
                ))}
                {chosen.length > 0 && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={words.clearOf(name)}
                    onClick={() => set(code, [])}
                  >
                    {words.clear}
                  </Button>
                )}
              </Group>
            </Stack>
          )
        })}
      </Stack>
    </Panel>
  )
}
