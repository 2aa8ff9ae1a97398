import { ActionIcon, Menu } from '@mantine/core'
import { type DefinedMeasure, writeFigure } from '@openpar/domain/measures'
import { IconChevronDown } from '@tabler/icons-react'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

/** The values that a measure of few values can take, as people read them. */
function choicesOf(measure: DefinedMeasure, language: 'vi' | 'en'): readonly string[] {
  const values = measure.kind === 'yes-no' ? ['1', '0'] : (measure.levels ?? []).map(({ code }) => code)
  return values.map((value) => writeFigure({ value, missing: null }, measure, language))
}

/** Offers what can be written into a cell of few values; nothing for measures of other kinds. */
export function ChoiceMenu({ measure, choose }: { measure: DefinedMeasure; choose: (text: string) => void }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const choices = choicesOf(measure, language)
  if (choices.length === 0) return null
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={`${words.choose} ${measure.name[language]}`}>
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown maw={420}>
        {choices.map((text) => (
          <Menu.Item key={text} onClick={() => choose(text)}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
