import { Stack, Text } from '@mantine/core'
import { type Measure, mustExplain } from '@openpar/domain/measures'
import { factOf, isUnexplained } from '@openpar/domain/rounds'
import { useId } from 'react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { draftPlace } from '../desk/place.ts'
import { DraftArea } from './draft-area.tsx'
import { entryTexts } from './texts.ts'

/** By how much the declared number differs, where both are numbers. */
function differenceOf(
  measure: Measure,
  declared: string | null,
  computed: string | null,
): number | undefined {
  if (measure.kind !== 'count' && measure.kind !== 'decimal') return undefined
  const by = Number(declared) - Number(computed)
  return declared === null || computed === null || Number.isNaN(by) ? undefined : Number(by.toFixed(6))
}

/** Why a declared figure differs from the computed one: obligatory where it does. */
export function DifferenceField({ code, measure }: { code: string; measure: Measure }) {
  const words = useTexts(entryTexts)
  const format = useFormat()
  const { sheet, refusal } = useDesk()
  const id = useId()
  const { declared, computed, difference } = factOf(sheet, code)
  if (!declared || !computed || !mustExplain(declared.value.figure, computed.value.figure)) return null
  const by = differenceOf(measure, declared.value.figure.value, computed.value.figure.value)
  const isOpen = isUnexplained(sheet, code)
  return (
    <Stack gap={4} mt="xs">
      <Text id={id} size="sm" c={isOpen ? 'var(--warn)' : 'dimmed'}>
        {words.differs(by === undefined ? '' : words.byDifference(format.difference(by)))}
      </Text>
      <DraftArea
        place={draftPlace('difference', code)}
        value={difference?.value ?? ''}
        label={words.difference}
        describedBy={id}
        readOnly={refusal({ type: 'explain-fact', measure: code, text: '-' }) !== undefined}
        required
      />
    </Stack>
  )
}
