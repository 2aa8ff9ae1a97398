import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../platform/format/use-format.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { useDesk } from './desk/desk.ts'
import { useIsTyping } from './desk/use-draft.ts'
import { HeldElsewhere } from './entry/held-note.tsx'
import { texts } from './texts.ts'

/** How far saving has come, and what waits on this machine. */
export function KeepingState() {
  const words = useTexts(texts)
  const format = useFormat()
  const { waiting, outbox } = useDesk()
  const typing = useIsTyping()
  const [shown, setShown] = useState(false)
  const held = waiting.items.filter((item) => item.held).length
  const count = format.number(waiting.items.length - held)
  const isStuck = waiting.waiting && waiting.items.length > held
  const sentence = isStuck
    ? (waiting.kept ? words.kept : words.keptInPage)(count)
    : waiting.items.length > held
      ? words.saving
      : held > 0
        ? words.refusedSome(format.number(held))
        : typing
          ? words.unsaved
          : waiting.savedAt
            ? words.savedAt(format.time(waiting.savedAt))
            : ''
  return (
    <Group gap={6}>
      <Text component="span" size="xs" role="status" c={isStuck || held > 0 ? 'var(--bad)' : 'dimmed'}>
        {sentence}
      </Text>
      {held > 0 && (
        <Button size="compact-xs" variant="default" onClick={() => setShown(true)}>
          {words.showRefused}
        </Button>
      )}
      <Modal opened={shown && held > 0} onClose={() => setShown(false)} title={words.refusedTitle} size="lg">
        <Stack gap="sm">
          <HeldElsewhere />
        </Stack>
      </Modal>
      {isStuck && (
        <Button size="compact-xs" variant="default" onClick={outbox.wake}>
          {words.sendNow}
        </Button>
      )}
    </Group>
  )
}
