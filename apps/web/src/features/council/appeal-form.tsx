import { Button, Group, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { texts } from './texts.ts'
import { useSheetAct } from './use-sheet-act.ts'

/** The leader of a unit appeals against the final points of a component. What was typed stays until it is sent. */
export function AppealForm({
  round,
  unit,
  component,
  done,
}: {
  round: string
  unit: string
  component: string
  done?: () => void
}) {
  const words = useTexts(texts)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const act = useSheetAct(round, unit, () => {
    notifications.show({ message: words.appealSent })
    setText('')
    setTried(false)
    done?.()
  })
  const given = text.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (given !== '') act.mutate({ action: { type: 'appeal', component, text: given } })
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={words.appealText}
          description={words.appealHint}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={tried && given === '' ? words.appealNeeded : undefined}
          autosize
          minRows={3}
          maxLength={8000}
          withAsterisk
          aria-required
        />
        <ProblemAlert error={act.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={act.isPending}>
            {words.appealSend}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
