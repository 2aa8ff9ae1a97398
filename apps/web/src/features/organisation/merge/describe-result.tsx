import { Button, Group, Radio, Select, Stack } from '@mantine/core'
import type { UnitPage } from '@openpar/domain/organisation'
import { UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { DecisionFields } from '../operation/decision-fields.tsx'
import { DescriptionFields } from '../operation/description-fields.tsx'
import { texts } from '../texts.ts'
import { commonParent, type Merger } from './merger.ts'

type Step = {
  readonly merger: Merger
  readonly change: (next: Partial<Merger>) => void
  readonly tried: boolean
  readonly pages: readonly UnitPage[]
}

/** What comes out of the merger, from when, by which decision. */
export function DescribeResult({ merger, change, tried, pages }: Step) {
  const words = useTexts(texts)
  const { units, into, receiver, description, decision } = merger
  const parent = merger.parent ?? commonParent(pages)
  return (
    <Stack gap="md">
      <DecisionFields value={decision} onChange={(next) => change({ decision: next })} tried={tried} />
      <Radio.Group
        label={words.how}
        value={into}
        onChange={(way) => change({ into: way === 'one' ? 'one' : 'new' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="new" label={words.intoNew} />
          <Radio value="one" label={words.intoOne} />
        </Stack>
      </Radio.Group>
      {into === 'one' ? (
        <Select
          label={words.receiver}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={receiver}
          onChange={(unit) => change({ receiver: unit })}
          error={tried && receiver === null ? words.needUnit : undefined}
          withAsterisk
          maw={420}
        />
      ) : (
        <>
          <DescriptionFields
            value={description}
            onChange={(next) => change({ description: next, parent })}
            tried={tried}
          />
          <Group gap="xs">
            {pages.flatMap((page) => {
              const last = page.states.at(-1)
              return last === undefined || last.code === description.code ? (
                []
              ) : (
                <Button
                  key={page.unit}
                  variant="default"
                  size="compact-sm"
                  onClick={() => change({ description: { ...description, code: last.code }, parent })}
                >
                  {words.takeCode(last.code, last.name)}
                </Button>
              )
            })}
          </Group>
          <UnitPicker
            label={words.parent}
            description={words.topHint}
            value={parent}
            onChange={(unit) => change({ parent: unit })}
            {...(decision.on === null ? {} : { on: decision.on })}
          />
        </>
      )}
    </Stack>
  )
}
