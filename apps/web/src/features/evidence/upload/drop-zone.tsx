import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import styles from './drop-zone.module.css'

/** Takes files dropped on it, or chosen after a press on it. */
export function DropZone({
  take,
  several = true,
  accept,
  children,
}: {
  take: (files: readonly File[]) => void
  several?: boolean
  accept: string
  children: ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) take(several ? files : files.slice(0, 1))
  }
  return (
    <>
      <button
        type="button"
        className={`${styles.zone} ${over ? styles.over : ''}`}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        multiple={several}
        accept={accept}
        hidden
        tabIndex={-1}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])])
          // The same file may be chosen again, to go on with it.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
