import { Button, Group, Text } from '@mantine/core'
import { type Measure, type StandingValue, writeFigure } from '@openpar/domain/measures'
import { factOf } from '@openpar/domain/rounds'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { entryTexts } from './texts.ts'

/** What case records, a survey or the store of measures say of a fact, to be taken over by one press. */
export function FactSources({
  code,
  measure,
  editable,
}: {
  code: string
  measure: Measure
  editable: boolean
}) {
  const words = useTexts(entryTexts)
  const language = useLanguage()
  const format = useFormat()
  const { sheet, surroundings } = useDesk()
  const { declared, computed } = factOf(sheet, code)
  const stored = surroundings?.stored[code]
  const figure = declared?.value.figure
  const differs = (value: Pick<StandingValue, 'value' | 'missing'>) =>
    figure?.value !== value.value || figure?.missing !== value.missing
  const own = stored?.declared
  return (
    <>
      {computed && (
        <Source
          code={code}
          measure={measure}
          words={words.computedAs(
            writeFigure(computed.value.figure, measure, language),
            computed.value.source,
            format.instant(computed.at),
          )}
          figure={computed.value.figure}
          source={computed.value.source}
          takeable={editable && differs(computed.value.figure)}
        />
      )}
      {[own, computed ? undefined : stored?.computed].map(
        (value) =>
          value &&
          differs(value) && (
            <Source
              key={`${value.provenance.kind} ${value.version}`}
              code={code}
              measure={measure}
              words={words.stored(
                writeFigure({ value: value.value, missing: value.missing }, measure, language),
                [value.provenance.source, value.writer].filter(Boolean).join(' · '),
                format.instant(value.provenance.at),
              )}
              figure={{ value: value.value, missing: value.missing }}
              source={value.provenance.source}
              takeable={editable}
            />
          ),
      )}
    </>
  )
}

function Source({
  code,
  measure,
  words: sentence,
  figure,
  source,
  takeable,
}: {
  code: string
  measure: Measure
  words: string
  figure: { readonly value: string | null; readonly missing: string | null }
  source: string
  takeable: boolean
}) {
  const words = useTexts(entryTexts)
  const language = useLanguage()
  const { act, drafts } = useDesk()
  return (
    <Group gap="xs">
      <Text size="xs" c="dimmed">
        {sentence}
      </Text>
      {takeable && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={words.takeOf(writeFigure(figure, measure, language), measure.name[language])}
          onClick={() => {
            drafts.forget(`fact ${code}`)
            act({
              type: 'take-fact',
              measure: code,
              figure,
              source: source === '' ? '–' : source.slice(0, 300),
            })
          }}
        >
          {words.take}
        </Button>
      )}
    </Group>
  )
}
