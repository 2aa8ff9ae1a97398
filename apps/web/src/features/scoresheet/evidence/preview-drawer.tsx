import { Drawer, Skeleton } from '@mantine/core'
import { citation, Document } from '@openpar/domain/evidence'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { FilePreview } from '../../evidence/preview/file-preview.tsx'
import { evidenceTexts } from './texts.ts'

/** A document beside the sheet, at the page that the address names. */
export function PreviewDrawer({ document, close }: { document: string | null; close: () => void }) {
  const words = useTexts(evidenceTexts)
  const read = useQuery({
    queryKey: ['document', document],
    queryFn: ({ signal }) => api.get(`/api/documents/${document}`, Document, { signal }),
    enabled: document !== null,
  })
  const known = document === null ? undefined : read.data
  return (
    <Drawer
      opened={document !== null}
      onClose={close}
      position="right"
      size="min(760px, 100%)"
      title={known ? citation(known) : words.evidence}
    >
      <ProblemAlert error={read.error} retry={() => void read.refetch()} />
      {known ? <FilePreview document={known.id} version={known.versions[0]!} /> : <Skeleton height={400} />}
    </Drawer>
  )
}
