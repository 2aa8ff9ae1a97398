import { Button, Text } from '@mantine/core'
import { type DocumentVersion, FILE_KINDS } from '@openpar/domain/evidence'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import styles from './file-preview.module.css'
import { anchorOfPage, pageOfAnchor } from './page-anchor.ts'

const PdfPreview = lazy(async () => ({ default: (await import('./pdf-preview.tsx')).PdfPreview }))

/** Where the file of a version is downloaded from. */
export const contentPath = (document: string, ordinal: number): string =>
  `/api/documents/${document}/versions/${ordinal}/content`

/** A file in the page: a PDF at the page that the address names, a picture, or why it cannot be shown. */
export function FilePreview({ document, version }: { document: string; version: DocumentVersion }) {
  const navigate = useNavigate()
  const { hash } = useLocation()
  return (
    <FileAtPage
      document={document}
      version={version}
      page={pageOfAnchor(hash)}
      turnTo={(page) =>
        void navigate({ to: '.', hash: anchorOfPage(page), replace: true, resetScroll: false })
      }
    />
  )
}

/** The same at a page that the caller keeps. */
export function FileAtPage({
  document,
  version,
  page,
  turnTo,
}: {
  document: string
  version: DocumentVersion
  page: number
  turnTo: (page: number) => void
}) {
  const words = useTexts(texts)
  const url = contentPath(document, version.ordinal)
  const refusal = (sentence: string) => (
    <div className={styles.refusal}>
      <Text c="dimmed">{sentence}</Text>
      <Button component="a" href={url} download variant="default" mt="xs">
        {words.downloadNamed(version.name)}
      </Button>
    </div>
  )
  const preview = FILE_KINDS[version.kind].preview
  if (version.encrypted) return refusal(words.locked)
  if (preview === undefined) return refusal(words.noPreview)
  if (preview === 'image')
    return <img className={styles.image} src={url} alt={words.previewOf(version.name)} />
  return (
    <Suspense>
      <PdfPreview url={url} page={page} turnTo={turnTo} broken={refusal(words.previewFailed)} />
    </Suspense>
  )
}
