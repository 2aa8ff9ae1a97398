import { Button, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { OperationOnPage } from '@openpar/domain/organisation'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ConfirmWithReason } from '../../../platform/feedback/confirm-with-reason.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useMay } from '../../../platform/session/me.ts'
import { texts } from '../texts.ts'
import styles from './time-line.module.css'

const Undone = z.object({ operation: z.string() })

/** What was recorded about a unit; the newest operation that still stands can be undone. */
export function UnitOperations({ operations }: { operations: readonly OperationOnPage[] }) {
  const words = useTexts(texts)
  const format = useFormat()
  const may = useMay()
  const [asked, setAsked] = useState<OperationOnPage | null>(null)
  const undo = useChange(
    (why: string, key) => api.post(`/api/units/operations/${asked?.id}/undo`, Undone, { why }, { key }),
    {
      refresh: [['unit']],
      done: () => {
        setAsked(null)
        notifications.show({ message: words.undoDone })
      },
    },
  )
  const last = operations.find(({ kind, undone }) => kind !== 'undo' && !undone)
  const kinds: Readonly<Record<string, string>> = words.kinds
  return (
    <>
      <Stack gap="sm">
        {operations.map((operation) => (
          <div key={operation.id}>
            <Text component="span" fw={500} size="sm">
              {kinds[operation.kind] ?? operation.kind}
            </Text>{' '}
            {operation.undone && <StatusChip>{words.undone}</StatusChip>}
            <div className={styles.basis}>
              {[
                format.date(operation.on),
                operation.basis === '' ? words.noBasis : operation.basis,
                ...(operation.touched > 1 ? [words.operationUnits(format.number(operation.touched))] : []),
                words.recorded(format.instant(operation.recordedAt)),
              ].join(' · ')}
            </div>
            {operation === last && operation.kind !== 'import' && may('unit.change') && (
              <Button variant="default" size="compact-sm" mt={4} onClick={() => setAsked(operation)}>
                {words.undo}
              </Button>
            )}
          </div>
        ))}
      </Stack>
      <ConfirmWithReason
        opened={asked !== null}
        close={() => setAsked(null)}
        title={words.undoTitle}
        action={words.undo}
        busy={undo.isPending}
        error={undo.error}
        confirm={(why) => undo.mutate(why)}
      >
        {words.undoText}
      </ConfirmWithReason>
    </>
  )
}
