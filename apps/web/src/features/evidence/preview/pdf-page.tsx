import { type PDFDocumentProxy, TextLayer } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import styles from './pdf-preview.module.css'

/** Sharper than this nobody sees, and the picture would not fit in the memory of a phone. */
const MOST_SHARP = 2

/** One page drawn as wide as its frame times `zoom`, with its words over the picture. */
export function PdfPage({
  pdf,
  number,
  width,
  zoom,
  label,
  failed,
}: {
  pdf: PDFDocumentProxy
  number: number
  width: number
  zoom: number
  label: string
  failed: () => void
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState(0)
  useEffect(() => {
    let stopped = false
    let stop = () => {}
    const draw = async () => {
      const page = await pdf.getPage(number)
      if (stopped || canvas.current === null || words.current === null) return
      const scale = (width / page.getViewport({ scale: 1 }).width) * zoom
      const viewport = page.getViewport({ scale })
      const sharp = Math.min(window.devicePixelRatio, MOST_SHARP)
      const target = canvas.current
      target.width = Math.floor(viewport.width * sharp)
      target.height = Math.floor(viewport.height * sharp)
      target.style.width = `${Math.floor(viewport.width)}px`
      target.style.height = `${Math.floor(viewport.height)}px`
      const task = page.render({
        canvas: target,
        viewport,
        transform: sharp === 1 ? undefined : [sharp, 0, 0, sharp, 0, 0],
      })
      words.current.replaceChildren()
      words.current.style.setProperty('--total-scale-factor', String(scale))
      words.current.style.setProperty('--scale-factor', String(scale))
      const layer = new TextLayer({
        textContentSource: page.streamTextContent(),
        container: words.current,
        viewport,
      })
      stop = () => {
        task.cancel()
        layer.cancel()
      }
      await Promise.all([task.promise, layer.render()])
      if (!stopped) setDrawn(number)
    }
    draw().catch(() => {
      if (!stopped) failed()
    })
    return () => {
      stopped = true
      stop()
    }
  }, [pdf, number, width, zoom, failed])
  return (
    <div
      className={styles.page}
      data-page={drawn}
      aria-busy={drawn !== number}
      style={{ width: Math.floor(width * zoom) }}
    >
      <canvas ref={canvas} role="img" aria-label={label} />
      <div ref={words} className={styles.words} />
    </div>
  )
}
