import { Button, Group, Stack, Text } from '@mantine/core'
import { STEPS, type Step } from '@openpar/domain/rounds'
import { daysBetween } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts as roundTexts } from '../texts.ts'
import { endsOnWeekend, spacedDeadlines } from './plan-draft.ts'
import { texts } from './texts.ts'

type Dates = Readonly<Record<Step, string | null>>

/** The four deadlines, each with what speaks against it and how far it is from the one before. */
export function DeadlineFields({
  dates,
  change,
  today,
  selfCheck,
}: {
  dates: Dates
  change: (dates: Dates) => void
  today?: string
  /** It ends with the first deadline: nobody is asked for the others. */
  selfCheck: boolean
}) {
  const words = useTexts(texts)
  const { steps } = useTexts(roundTexts)
  const format = useFormat()
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {selfCheck ? words.selfCheckHint : words.deadlinesHint}
      </Text>
      <Group gap="sm" align="start">
        {STEPS.slice(0, selfCheck ? 1 : STEPS.length).map((step, k) => {
          const date = dates[step]
          const before = k === 0 ? null : dates[STEPS[k - 1]!]
          const early = date !== null && before !== null && date <= before
          const past = step === 'selfScoring' && today !== undefined && date !== null && date < today
          const gap =
            date !== null && before !== null
              ? words.days(format.number(daysBetween(before, date)))
              : undefined
          return (
            <DateInput
              key={step}
              label={steps[step]}
              value={date}
              onChange={(next) =>
                change(selfCheck && next !== null ? spacedDeadlines(next) : { ...dates, [step]: next })
              }
              error={early ? words.notAfter : past ? words.pastDate : undefined}
              description={endsOnWeekend(date) ? words.weekend : (gap ?? '\u00a0')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              withAsterisk
              w={190}
            />
          )
        })}
      </Group>
      {!selfCheck && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            disabled={dates.selfScoring === null}
            onClick={() => dates.selfScoring !== null && change(spacedDeadlines(dates.selfScoring))}
          >
            {words.suggest}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
