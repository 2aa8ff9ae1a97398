import { Button, Skeleton, Text } from '@mantine/core'
import { Document, printPageRanges } from '@openpar/domain/evidence'
import type { AppraisalRow, ComponentAppraisal } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { IconFile, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { FileAtPage } from '../../evidence/preview/file-preview.tsx'
import { texts } from '../texts.ts'
import styles from './entry-detail.module.css'

/** The documents of an entry; one of them open at the page that is cited. */
export function EvidenceList({
  view,
  row,
  opened,
  open,
}: {
  view: ComponentAppraisal
  row: AppraisalRow
  opened: string | null
  open: (document: string | null) => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const attached = row.entry.evidence?.value ?? []
  const shown = attached.find(({ document }) => document === opened)
  return (
    <>
      {view.component.evidence.length > 0 && (
        <Text size="sm" c="dimmed" mb="xs">
          {words.evidenceAsked}: {view.component.evidence.map((one) => textIn(one, language)).join('; ')}
        </Text>
      )}
      {attached.length === 0 && <Text size="sm">{words.noEvidence}</Text>}
      <ul className={styles.documents}>
        {attached.map(({ document, pages }) => {
          const about = view.documents.find(({ id }) => id === document)
          const name = [about?.number, about?.title].filter(Boolean).join(' · ') || document
          return (
            <li key={document}>
              <button
                type="button"
                className={styles.document}
                aria-expanded={opened === document}
                onClick={() => open(opened === document ? null : document)}
              >
                <IconFile size={15} aria-hidden />
                <span>
                  {name}
                  <span className={styles.source}>
                    {pages.length === 0 ? words.wholeDocument : words.pages(printPageRanges(pages))}
                    {about?.withdrawn && ` · ${words.withdrawn}`}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {shown && (
        <div className={styles.evidence} data-own-arrows>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={() => open(null)}
          >
            {words.closeEvidence}
          </Button>
          <OpenDocument key={shown.document} document={shown.document} first={shown.pages[0]?.from ?? 1} />
        </div>
      )}
    </>
  )
}

function OpenDocument({ document, first }: { document: string; first: number }) {
  const [page, setPage] = useState(first)
  const read = useQuery({
    queryKey: ['document', document],
    queryFn: ({ signal }) => api.get(`/api/documents/${document}`, Document, { signal }),
  })
  const version = read.data?.versions[0]
  if (read.error) return <ProblemAlert error={read.error} retry={() => void read.refetch()} />
  if (!version) return <Skeleton height={240} />
  return <FileAtPage document={document} version={version} page={page} turnTo={setPage} />
}
