import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { RoundSource } from '@openpar/domain/rounds'
import { type Definition, type Node, textIn } from '@openpar/engine'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import type { PlanDraft } from './plan-draft.ts'
import { texts } from './texts.ts'

const componentsIn = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => (node.nodes ? componentsIn(node.nodes) : [node]))

/** Caps of bonus and penalty, and components whose score comes about in another way than the edition says. */
export function SourceFields({
  draft,
  change,
  definition,
}: {
  draft: PlanDraft
  change: (fields: Partial<PlanDraft>) => void
  definition: Definition
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const { nodes, bonus, penalty } = definition
  const components = componentsIn([...nodes, ...(bonus?.nodes ?? []), ...(penalty?.nodes ?? [])])
  const rest = components.filter(({ code }) => draft.sources[code] === undefined)
  const cap = (which: 'bonus' | 'penalty', ofEdition: number) => (
    <TextInput
      label={words[which]}
      description={words.ofEdition(format.number(ofEdition))}
      value={(draft.caps[which] ?? '').replace('.', ',')}
      inputMode="decimal"
      onChange={(event) => {
        const typed = event.currentTarget.value.trim().replace(',', '.')
        if (/^\d{0,6}(\.\d{0,4})?$/.test(typed))
          change({ caps: { ...draft.caps, [which]: typed === '' ? null : typed } })
      }}
      w={280}
    />
  )
  return (
    <>
      <Panel title={words.caps}>
        {bonus || penalty ? (
          <Group gap="md">
            {bonus && cap('bonus', bonus.cap)}
            {penalty && cap('penalty', penalty.cap)}
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {words.noBonus}
          </Text>
        )}
      </Panel>
      <Panel title={words.sources}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {words.sourcesHint}
          </Text>
          {components.map(({ code, name, source = 'self' }) =>
            draft.sources[code] === undefined ? null : (
              <Group key={code} gap="sm" align="end">
                <Select
                  label={`${code} ${textIn(name, language)}`}
                  description={words.usually(words.sourceWords[source])}
                  aria-label={words.sourceOf(code)}
                  data={RoundSource.options.map((value) => ({ value, label: words.sourceWords[value] }))}
                  value={draft.sources[code]!}
                  allowDeselect={false}
                  onChange={(next) =>
                    change({ sources: { ...draft.sources, [code]: RoundSource.parse(next) } })
                  }
                  w={420}
                  maw="100%"
                />
                <Button
                  variant="default"
                  aria-label={words.removeSource(code)}
                  onClick={() => {
                    const { [code]: _, ...others } = draft.sources
                    change({ sources: others })
                  }}
                >
                  {words.clear}
                </Button>
              </Group>
            ),
          )}
          <Select
            label={words.addSource}
            data={rest.map(({ code, name }) => ({ value: code, label: `${code} ${textIn(name, language)}` }))}
            value={null}
            onChange={(code) => code !== null && change({ sources: { ...draft.sources, [code]: 'survey' } })}
            searchable
            w={420}
            maw="100%"
          />
        </Stack>
      </Panel>
    </>
  )
}
