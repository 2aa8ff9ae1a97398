import { NativeSelect, Stack, Text } from '@mantine/core'
import { Me, PersonLanguage } from '@openpar/domain/people'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { chooseLanguage, useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { meKey, useMe } from '../../../platform/session/me.ts'
import { accountTexts } from './texts.ts'

const languages = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
] as const

/** Who the person is to the system, and the language of the screens and letters. */
export function PersonPanel() {
  const words = useTexts(accountTexts)
  const language = useLanguage()
  const { person } = useMe()
  const change = useChange(
    (chosen: PersonLanguage, key) => api.patch('/api/me', Me, { language: chosen }, { key }),
    {
      refresh: [meKey],
      done: (_, chosen) => chooseLanguage(chosen),
    },
  )
  return (
    <Panel title={words.person}>
      <Stack gap="sm">
        <Text>
          {words.name}: <strong>{person.name}</strong>
          <br />
          {words.email}: <strong>{person.email}</strong>
        </Text>
        <Text size="sm" c="var(--muted)">
          {words.personHint}
        </Text>
        <NativeSelect
          label={words.language}
          value={language}
          onChange={(event) => change.mutate(PersonLanguage.parse(event.currentTarget.value))}
          data={[...languages]}
          maw={240}
        />
        <ProblemAlert error={change.error} />
      </Stack>
    </Panel>
  )
}
