import { Group, Select } from '@mantine/core'
import {
  findPeriod,
  nextPeriod,
  PeriodKind,
  periodLabel,
  periodOf,
  previousPeriod,
} from '@openpar/domain/measures'
import { today } from '../../../platform/format/date.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

/** How many periods before the present one are offered. */
const BACK = 16

/** Codes from the period after this day back, the newest first, with `chosen` among them. */
function offered(kind: PeriodKind, chosen: string): readonly string[] {
  let at = nextPeriod(periodOf(today(), kind))
  const codes: string[] = []
  for (let k = 0; k < BACK; k++) {
    codes.push(at.code)
    at = previousPeriod(at)
  }
  return codes.includes(chosen) || findPeriod(chosen)?.kind !== kind ? codes : [...codes, chosen]
}

/** Picks a kind of period and one of its periods; `only` leaves one kind. */
export function PeriodPicker({
  value,
  onChange,
  only,
}: {
  value: string
  onChange: (period: string) => void
  only?: PeriodKind
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const kind = findPeriod(value)?.kind ?? 'month'
  return (
    <Group gap="xs" align="end" wrap="wrap">
      {only === undefined && (
        <Select
          label={words.periodicity}
          data={PeriodKind.options.map((one) => ({ value: one, label: words.periodKinds[one] }))}
          value={kind}
          allowDeselect={false}
          onChange={(next) => onChange(periodOf(today(), next as PeriodKind).code)}
          w={220}
        />
      )}
      <Select
        label={words.period}
        data={offered(kind, value).map((code) => ({
          value: code,
          label: periodLabel(findPeriod(code)!, language),
        }))}
        value={value}
        allowDeselect={false}
        onChange={(code) => onChange(code!)}
        w={300}
      />
    </Group>
  )
}
