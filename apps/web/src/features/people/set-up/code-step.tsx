import { Button, Group, Stack } from '@mantine/core'
import { readPrintedCode } from '@openpar/domain/people'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { CodeInput } from '../join/code-input.tsx'
import { joinTexts } from '../join/texts.ts'
import type { StepProps } from './draft.ts'

export function CodeStep({ draft, change, next }: StepProps) {
  const words = useTexts(joinTexts)
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (readPrintedCode(draft.code) !== undefined) next()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <CodeInput
          label={words.setUpCode}
          hint={words.setUpCodeHint}
          value={draft.code}
          onChange={(code) => change({ code })}
          tried={tried}
        />
        <Group justify="flex-end">
          <Button type="submit">{words.next}</Button>
        </Group>
      </Stack>
    </form>
  )
}
