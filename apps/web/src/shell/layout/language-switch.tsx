import { SegmentedControl } from '@mantine/core'
import { chooseLanguage, type Language, useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { shellTexts } from '../texts.ts'

/** Vietnamese or English, for those who are not signed in. */
export function LanguageSwitch() {
  const texts = useTexts(shellTexts)
  return (
    <SegmentedControl
      aria-label={texts.language}
      size="xs"
      value={useLanguage()}
      onChange={(chosen) => chooseLanguage(chosen as Language)}
      data={[
        { value: 'vi', label: 'Tiếng Việt' },
        { value: 'en', label: 'English' },
      ]}
    />
  )
}
