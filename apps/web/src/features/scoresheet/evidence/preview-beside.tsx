import { CloseButton, Drawer, Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { citation, Document } from '@openpar/domain/evidence'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { FilePreview } from '../../evidence/preview/file-preview.tsx'
import { useDesk } from '../desk/desk.ts'
import styles from './evidence.module.css'
import { evidenceTexts } from './texts.ts'

/** A document at the page that the address names: beside the open component where there is room, else over it. */
export function PreviewBeside() {
  const words = useTexts(evidenceTexts)
  const { shown, showDocument } = useDesk()
  const isWide = useMediaQuery('(min-width: 1200px)', undefined, { getInitialValueInEffect: false })
  const read = useQuery({
    queryKey: ['document', shown],
    queryFn: ({ signal }) => api.get(`/api/documents/${shown}`, Document, { signal }),
    enabled: shown !== null,
  })
  const known = shown === null ? undefined : read.data
  const close = useCallback(() => showDocument(null), [showDocument])
  const title = known ? citation(known) : words.evidence
  const content = (
    <>
      <ProblemAlert error={read.error} retry={() => void read.refetch()} />
      {known ? <FilePreview document={known.id} version={known.versions[0]!} /> : <Skeleton height={400} />}
    </>
  )
  if (!isWide)
    return (
      <Drawer opened={shown !== null} onClose={close} position="right" size="min(760px, 100%)" title={title}>
        {content}
      </Drawer>
    )
  if (shown === null) return null
  return (
    <Aside key={shown} title={title} close={close}>
      {content}
    </Aside>
  )
}

function Aside({ title, close, children }: { title: string; close: () => void; children: React.ReactNode }) {
  const words = useTexts(evidenceTexts)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside
      className={styles.beside}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <div className={styles.besideHead}>
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <CloseButton aria-label={words.closePreview} onClick={close} />
      </div>
      {children}
    </aside>
  )
}
