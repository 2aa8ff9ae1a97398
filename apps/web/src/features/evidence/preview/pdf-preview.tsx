import { ActionIcon, Loader, TextInput } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type KeyboardEvent, useCallback, useEffect, useState } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import { openPdf } from './open-pdf.ts'
import { PdfPage } from './pdf-page.tsx'
import styles from './pdf-preview.module.css'

const ZOOMS = [1, 1.5, 2, 3]

function usePdf(url: string) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    let left = false
    const task = openPdf(url)
    setPdf(null)
    setBroken(false)
    task.promise.then(
      (opened) => {
        if (!left) setPdf(opened)
      },
      () => {
        if (!left) setBroken(true)
      },
    )
    return () => {
      left = true
      void task.destroy()
    }
  }, [url])
  const fail = useCallback(() => setBroken(true), [])
  return { pdf, broken, fail }
}

/** Shows a PDF page by page. `page` is kept by the caller, in the address. */
export function PdfPreview({
  url,
  page,
  turnTo,
  broken: fallback,
}: {
  url: string
  page: number
  turnTo: (page: number) => void
  broken: React.ReactNode
}) {
  const words = useTexts(texts)
  const { pdf, broken, fail } = usePdf(url)
  const { ref, width } = useElementSize()
  const [zoom, setZoom] = useState(0)
  const [typed, setTyped] = useState<string | null>(null)
  if (broken) return fallback
  const count = pdf?.numPages ?? 1
  const shown = Math.min(page, count)
  const turn = (to: number) => turnTo(Math.min(Math.max(1, to), count))
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'PageDown') turn(shown + 1)
    else if (event.key === 'PageUp') turn(shown - 1)
    else return
    event.preventDefault()
  }
  const take = () => {
    if (typed !== null && /^\d+$/.test(typed)) turn(Number(typed))
    setTyped(null)
  }
  return (
    <div>
      <div className={styles.bar}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.previous}
          disabled={shown <= 1}
          onClick={() => turn(shown - 1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <TextInput
          className={styles.pageNumber}
          aria-label={words.pageNumber}
          inputMode="numeric"
          value={typed ?? String(shown)}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take()
          }}
        />
        <span className={styles.count}>{words.pageOf(String(count))}</span>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.next}
          disabled={shown >= count}
          onClick={() => turn(shown + 1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.zoomOut}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          <IconZoomOut size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.zoomIn}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          <IconZoomIn size={18} aria-hidden />
        </ActionIcon>
      </div>
      <section
        ref={ref}
        className={styles.frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={words.pageText(String(shown))}
        onKeyDown={keys}
      >
        {pdf === null || width === 0 ? (
          <Loader m="md" size="sm" />
        ) : (
          <PdfPage
            pdf={pdf}
            number={shown}
            width={width}
            zoom={ZOOMS[zoom]!}
            label={words.pageText(String(shown))}
            failed={fail}
          />
        )}
      </section>
    </div>
  )
}
