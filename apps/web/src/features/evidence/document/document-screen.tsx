import { Alert, Button, Skeleton } from '@mantine/core'
import { citation, Document, fileNotes } from '@openpar/domain/evidence'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { usePathParameters } from '../../../platform/screen/use-address.ts'
import { useMay } from '../../../platform/session/me.ts'
import { DocumentState } from '../document-state.tsx'
import { FilePreview } from '../preview/file-preview.tsx'
import { texts } from '../texts.ts'
import { DocumentForm } from './document-form.tsx'
import styles from './document-screen.module.css'
import { LinkList } from './link-list.tsx'
import { VersionList } from './version-list.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** One document: what is written on it, its file, its versions, what it supports. */
export function DocumentScreen() {
  const words = useTexts(texts)
  const { document } = usePathParameters(z.object({ document: z.uuid() }))
  const read = useQuery({
    queryKey: ['document', document],
    queryFn: ({ signal }) => api.get(`/api/documents/${document}`, Document, { signal }),
  })
  if (read.data !== undefined) return <KnownDocument key={read.data.id} document={read.data} />
  return (
    <>
      <PageHeader title={words.library} crumbs={[{ title: words.library, path: '/documents' }]} />
      <ProblemAlert error={read.error} retry={() => void read.refetch()} />
      {read.isPending && <Skeleton height={320} />}
    </>
  )
}

function KnownDocument({ document }: { document: Document }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const may = useMay()
  const [withdrawing, setWithdrawing] = useState(false)
  const current = document.versions[0]!
  const preview = useRef<HTMLDivElement>(null)
  const { hash } = useLocation()
  const anchored = useRef(hash !== '')
  useEffect(() => {
    // Whoever comes for a page sees it at once, on a phone too.
    if (anchored.current) void preview.current?.scrollIntoView({ block: 'start' })
  }, [])
  const editable = may('document.change') && document.state !== 'withdrawn'
  const notes = fileNotes(current.name, current.kind, current.encrypted)
  return (
    <>
      <PageHeader
        title={citation(document)}
        under={`${document.number === null ? '' : `${document.title} · `}${document.unitName}`}
        crumbs={[{ title: words.library, path: '/documents' }]}
        chips={<DocumentState state={document.state} />}
        actions={
          editable &&
          document.links.length === 0 && (
            <Button variant="default" onClick={() => setWithdrawing(true)}>
              {words.withdraw}
            </Button>
          )
        }
      />
      {document.withdrawnWhy !== null && (
        <Alert variant="light" color="gray" mb="md" styles={{ message: { color: 'var(--ink)' } }}>
          {words.withdrawn(document.withdrawnWhy)}
        </Alert>
      )}
      <div className={styles.columns}>
        <div className={styles.side}>
          <Panel title={words.information}>
            <DocumentForm document={document} editable={editable} />
          </Panel>
          <Panel title={words.usedBy}>
            <LinkList document={document} />
          </Panel>
          <Panel title={words.versions}>
            <VersionList document={document} editable={editable} />
          </Panel>
        </div>
        <div ref={preview}>
          <Panel title={words.preview}>
            {notes.map((note) => (
              <Alert
                key={note.en}
                variant="light"
                color="yellow"
                mb="sm"
                styles={{ message: { color: 'var(--ink)' } }}
              >
                {note[language]}
              </Alert>
            ))}
            <FilePreview document={document.id} version={current} />
          </Panel>
        </div>
      </div>
      <WithdrawDialog document={document} opened={withdrawing} close={() => setWithdrawing(false)} />
    </>
  )
}
