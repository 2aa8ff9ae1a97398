import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { CodeOwner, passwordFault, type SetUp } from '@openpar/domain/people'
import { type FormEvent, useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { mistakeAt } from '../../../platform/api/mistakes.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { enter } from '../join/enter.ts'
import { joinTexts } from '../join/texts.ts'
import { NewPasswordInput } from '../password/new-password-input.tsx'
import type { StepProps } from './draft.ts'

export function PersonStep({ draft, change, back }: StepProps) {
  const words = useTexts(joinTexts)
  const language = useLanguage()
  const [tried, setTried] = useState(false)
  const { name, email, position, password } = draft
  const setUp = useChange(async (body: SetUp, key) => {
    const owner = await api.post('/api/set-up', CodeOwner, body, { key })
    await enter(owner.email, body.person.password)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || email.trim() === '' || passwordFault(password, { name, email }) !== undefined)
      return
    setUp.mutate({
      code: draft.code,
      unit: { name: draft.unitName, code: draft.unitCode, kind: draft.kind },
      person: { name, email, position: position.trim() === '' ? null : position, language, password },
    })
  }
  const need = (value: string) => (tried && value.trim() === '' ? words.need : undefined)
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text c="dimmed">{words.personIntro}</Text>
        <TextInput
          label={words.name}
          value={name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={need(name) ?? mistakeAt(setUp.error, 'person', 'name')}
          autoComplete="name"
          withAsterisk
        />
        <TextInput
          label={words.email}
          type="email"
          value={email}
          onChange={(event) => change({ email: event.currentTarget.value })}
          error={need(email) ?? mistakeAt(setUp.error, 'person', 'email')}
          autoComplete="username"
          withAsterisk
        />
        <TextInput
          label={words.position}
          value={position}
          onChange={(event) => change({ position: event.currentTarget.value })}
          autoComplete="organization-title"
        />
        <NewPasswordInput
          label={words.password}
          value={password}
          onChange={(typed) => change({ password: typed })}
          person={{ name, email }}
          tried={tried}
        />
        <ProblemAlert error={setUp.error} />
        <Group justify="space-between">
          <Button variant="default" onClick={back}>
            {words.back}
          </Button>
          <Button type="submit" loading={setUp.isPending}>
            {words.setUp}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
