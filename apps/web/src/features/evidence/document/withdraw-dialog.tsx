import { Document } from '@openpar/domain/evidence'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ConfirmWithReason } from '../../../platform/feedback/confirm-with-reason.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

/** Asks why before a document is taken back. */
export function WithdrawDialog({
  document,
  opened,
  close,
}: {
  document: Document
  opened: boolean
  close: () => void
}) {
  const words = useTexts(texts)
  const { id, version } = document
  const withdraw = useChange(
    (why: string, key) => api.post(`/api/documents/${id}/withdraw`, Document, { why, version }, { key }),
    { refresh: [['document']], done: close },
  )
  return (
    <ConfirmWithReason
      opened={opened}
      close={close}
      title={words.withdrawTitle}
      action={words.withdraw}
      danger
      busy={withdraw.isPending}
      error={withdraw.error}
      confirm={(why) => withdraw.mutate(why)}
    >
      {words.withdrawHint}
    </ConfirmWithReason>
  )
}
