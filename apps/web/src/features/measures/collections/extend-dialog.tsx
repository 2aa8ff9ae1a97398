import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { Collection, type OverviewUnit } from '@openpar/domain/measures'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

function ExtendForm({
  collection,
  row,
  close,
}: {
  collection: Collection
  row: OverviewUnit
  close: () => void
}) {
  const words = useTexts(texts)
  const [deadline, setDeadline] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const extend = useChange(
    (body: object, key) =>
      api.post(`/api/collections/${collection.id}/extensions`, Collection, body, { key }),
    { refresh: [['collection'], ['measure-value']], done: close },
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        extend.mutate({ unit: row.unit.id, deadline, reason: reason.trim(), version: collection.version })
      }}
    >
      <Stack gap="sm">
        <DateInput
          label={words.newDeadline}
          value={deadline}
          onChange={setDeadline}
          min={row.deadline}
          withAsterisk
          data-autofocus
        />
        <Textarea
          label={words.missingReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          withAsterisk
        />
        <ProblemAlert error={extend.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button
            type="submit"
            loading={extend.isPending}
            disabled={deadline === null || reason.trim().length < 3}
          >
            {words.extend}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** More time for one unit, with the reason. */
export function ExtendDialog({
  collection,
  row,
  close,
}: {
  collection: Collection
  row: OverviewUnit | null
  close: () => void
}) {
  const words = useTexts(texts)
  return (
    <Modal opened={row !== null} onClose={close} title={row === null ? '' : words.extendFor(row.unit.name)}>
      {row !== null && <ExtendForm collection={collection} row={row} close={close} />}
    </Modal>
  )
}
