import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IssuedCode, type Person } from '@openpar/domain/people'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { platformTexts } from '../../../platform/texts.ts'
import { CodesDialog } from '../codes/codes-dialog.tsx'
import { texts } from '../texts.ts'

/** Issues new codes to everybody in the list who has yet to join, and prints them. */
export function PrintCodesDialog({
  opened,
  close,
  waiting,
}: {
  opened: boolean
  close: () => void
  waiting: readonly Person[]
}) {
  const words = useTexts(texts)
  const { cancel, close: closeWord } = useTexts(platformTexts)
  const format = useFormat()
  const [codes, setCodes] = useState<readonly IssuedCode[] | null>(null)
  const issue = useChange(
    (people: readonly string[], key) =>
      api.post('/api/people/invitation-codes', z.array(IssuedCode), { people, way: 'print' }, { key }),
    {
      refresh: [['person']],
      done: (issued) => {
        close()
        setCodes(issued)
      },
    },
  )
  const none = waiting.length === 0
  return (
    <>
      <Modal opened={opened} onClose={close} title={words.printCodes}>
        <Stack gap="sm">
          <Text>{none ? words.printCodesNone : words.printCodesText(format.number(waiting.length))}</Text>
          <ProblemAlert error={issue.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {none ? closeWord : cancel}
            </Button>
            {!none && (
              <Button loading={issue.isPending} onClick={() => issue.mutate(waiting.map(({ id }) => id))}>
                {words.printCodes}
              </Button>
            )}
          </Group>
        </Stack>
      </Modal>
      <CodesDialog codes={codes} close={() => setCodes(null)} />
    </>
  )
}
