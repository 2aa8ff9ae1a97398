import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { NOT_APPLICABLE } from '@openpar/engine'
import { useState } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { platformTexts } from '../../../platform/texts.ts'
import { useDesk } from '../desk/desk.ts'
import { entryTexts } from './texts.ts'

/** Writes all facts of a component as not applicable, with the reason as its explanation. */
export function NotApplicableDialog({
  component,
  measures,
  opened,
  close,
}: {
  component: string
  measures: readonly string[]
  opened: boolean
  close: () => void
}) {
  const words = useTexts(entryTexts)
  return (
    <Modal opened={opened} onClose={close} title={words.notApplicableTitle}>
      <ReasonForm component={component} measures={measures} close={close} />
    </Modal>
  )
}

function ReasonForm({
  component,
  measures,
  close,
}: {
  component: string
  measures: readonly string[]
  close: () => void
}) {
  const words = useTexts(entryTexts)
  const shared = useTexts(platformTexts)
  const { setFigure, act } = useDesk()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (reason.trim() === '') return
        for (const measure of measures) setFigure(measure, { value: null, missing: NOT_APPLICABLE })
        act({ type: 'explain', component, text: reason.trim() })
        close()
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{words.notApplicableHint}</Text>
        <Textarea
          label={shared.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? shared.reasonNeeded : undefined}
          autosize
          minRows={2}
          maxLength={2000}
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {shared.cancel}
          </Button>
          <Button type="submit">{words.notApplicableDo}</Button>
        </Group>
      </Stack>
    </form>
  )
}
