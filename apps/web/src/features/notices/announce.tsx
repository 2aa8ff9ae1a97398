import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'
import { useChange } from '../../platform/api/use-change.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { type PickedUnit, UnitPicker } from '../../platform/inputs/unit-picker.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { texts } from './texts.ts'

/** Writes to everybody of a unit. */
export function Announce({ opened, close }: { opened: boolean; close: () => void }) {
  const words = useTexts(texts)
  const [unit, setUnit] = useState<PickedUnit | null>(null)
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const send = useChange(
    (announcement: { unit: string; title: string; body: string }, key) =>
      api.post('/api/announcements', z.object({ people: z.number() }), announcement, { key }),
    {
      done: ({ people }) => {
        notifications.show({ message: words.sent(people) })
        setTitle('')
        setBody('')
        close()
      },
    },
  )
  const ready = unit !== null && title.trim().length >= 3
  return (
    <Modal opened={opened} onClose={close} title={words.announce}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) send.mutate({ unit: unit.id, title, body })
        }}
      >
        <Stack>
          <Text c="dimmed" size="sm">
            {words.announceHint}
          </Text>
          <UnitPicker label={words.unit} value={unit} onChange={setUnit} required />
          <TextInput
            label={words.title}
            value={title}
            maxLength={200}
            required
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label={words.body}
            value={body}
            maxLength={5000}
            autosize
            minRows={3}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
          {send.error !== null && <ProblemAlert error={send.error} />}
          <Group justify="flex-end">
            <Button type="submit" disabled={!ready} loading={send.isPending}>
              {words.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
