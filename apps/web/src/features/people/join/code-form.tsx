import { Button, Stack, Text } from '@mantine/core'
import { CodeOwner, readPrintedCode } from '@openpar/domain/people'
import { type FormEvent, useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { CodeInput } from './code-input.tsx'
import { joinTexts } from './texts.ts'

/** Takes the code and says whose it is. */
export function CodeForm({
  given,
  opened,
}: {
  given: string
  opened: (code: string, owner: CodeOwner) => void
}) {
  const words = useTexts(joinTexts)
  const [code, setCode] = useState(given)
  const [tried, setTried] = useState(false)
  const look = useChange(
    (body: { code: string }, key) => api.post('/api/join/look', CodeOwner, body, { key }),
    {
      done: (owner, body) => opened(body.code, owner),
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const read = readPrintedCode(code)
    if (read !== undefined) look.mutate({ code: read })
  }
  return (
    <Panel>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text>{words.intro}</Text>
          <CodeInput label={words.code} hint={words.codeHint} value={code} onChange={setCode} tried={tried} />
          <ProblemAlert error={look.error} />
          <Button type="submit" loading={look.isPending}>
            {words.next}
          </Button>
        </Stack>
      </form>
    </Panel>
  )
}
