import { Group, Radio, Stack, Text } from '@mantine/core'
import { type Figure, type Measure, writeMissing } from '@openpar/domain/measures'
import { textIn } from '@openpar/engine'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { draftPlace } from '../desk/place.ts'
import { entryTexts } from './texts.ts'

/** What each answer stands for in the rule of the open component, with its points. */
function useLevels(
  code: string,
): (answer: string) => { readonly text?: string; readonly points: number } | undefined {
  const language = useLanguage()
  const { index, open } = useDesk()
  const rule = index?.byCode.get(open)?.node?.rule
  return (answer) => {
    if (rule?.kind !== 'levels' || rule.measure !== code) return undefined
    const level = rule.levels.find(({ when }) => [when].flat().includes(answer))
    if (!level) return undefined
    return { points: level.points, ...(level.text && { text: textIn(level.text, language) }) }
  }
}

/** A fact of few values: the choices, each with what it is worth. */
export function ChoiceField({
  code,
  measure,
  figure,
  editable,
  label,
}: {
  code: string
  measure: Measure
  figure: Figure | undefined
  editable: boolean
  label: string
}) {
  const words = useTexts(entryTexts)
  const language = useLanguage()
  const format = useFormat()
  const { setFigure } = useDesk()
  const levelOf = useLevels(code)
  const isYesNo = measure.kind === 'yes-no'
  const choices = isYesNo
    ? [
        { value: '1', name: words.yes },
        { value: '0', name: words.no },
      ]
    : (measure.levels ?? []).map(({ code: value, name }) => ({ value, name: name[language] }))
  const Arrange = isYesNo ? Group : Stack
  return (
    <Radio.Group
      aria-labelledby={label}
      value={figure?.value ?? ''}
      onChange={(value) => setFigure(code, { value, missing: null })}
    >
      <Arrange gap={isYesNo ? 'md' : 6} py={6}>
        {choices.map(({ value, name }) => {
          const level = levelOf(value)
          const worth = level && words.levelPoints(format.number(level.points))
          return (
            <Radio
              key={value}
              value={value}
              data-field={draftPlace('fact', code)}
              disabled={!editable}
              label={[level?.text ?? name, worth && `(${worth})`].filter(Boolean).join(' ')}
            />
          )
        })}
        {figure?.missing != null && (
          <Text size="sm" c="var(--warn)">
            {writeMissing(figure.missing, language)}
          </Text>
        )}
      </Arrange>
    </Radio.Group>
  )
}
