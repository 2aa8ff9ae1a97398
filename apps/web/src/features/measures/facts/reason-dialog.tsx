import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

const NOT_APPLICABLE = 'not-applicable'

function ReasonForm({ close, take }: { close: () => void; take: (reason: string) => void }) {
  const words = useTexts(texts)
  const [kind, setKind] = useState<'not-applicable' | 'missing'>('missing')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const given = kind === NOT_APPLICABLE ? NOT_APPLICABLE : reason.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (given !== '') take(given)
      }}
    >
      <Stack gap="sm">
        <Radio.Group value={kind} onChange={(next) => setKind(next as typeof kind)} label={words.whyMissing}>
          <Stack gap="xs" mt="xs">
            <Radio value="missing" label={words.missingWithReason} data-autofocus />
            <Radio value={NOT_APPLICABLE} label={words.notApplicable} />
          </Stack>
        </Radio.Group>
        {kind === 'missing' && (
          <Textarea
            label={words.missingReason}
            description={words.missingReasonHint}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && given === '' ? words.reasonNeeded : undefined}
            maxLength={500}
            autosize
            minRows={2}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit">{words.save}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Asks why a cell has no figure: it does not concern the unit, or for a reason in words. */
export function ReasonDialog({
  title,
  opened,
  close,
  take,
}: {
  title: string
  opened: boolean
  close: () => void
  take: (reason: string) => void
}) {
  return (
    <Modal opened={opened} onClose={close} title={title}>
      <ReasonForm close={close} take={take} />
    </Modal>
  )
}
