import type { Fault } from '@openpar/domain'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { editorTexts } from './texts.ts'
import styles from './yaml-view.module.css'

export type YamlViewHandle = { readonly goTo: (line: number, column: number) => void }

/** Quiet time after typing before the text becomes one step of the history, in milliseconds. */
const QUIET = 700

/** The definition as text with numbered lines, those with faults marked. */
export function YamlView({
  source,
  faults,
  write,
  ref,
}: {
  source: string
  faults: readonly Fault[]
  write: (text: string) => void
  ref: Ref<YamlViewHandle>
}) {
  const texts = useTexts(editorTexts)
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const numbers = useRef<HTMLOListElement>(null)
  const text = typed ?? source
  const pending = useRef<string | null>(null)
  pending.current = typed
  const finish = useRef(write)
  finish.current = write

  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => {
      finish.current(typed)
      setTyped(null)
    }, QUIET)
    return () => clearTimeout(timer)
  }, [typed])

  useEffect(
    () => () => {
      if (pending.current !== null) finish.current(pending.current)
    },
    [],
  )

  useImperativeHandle(ref, () => ({
    goTo: (line, column) => {
      const field = area.current
      if (field === null) return
      const lines = field.value.split('\n')
      const offset = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1
      field.focus()
      const word = /^[^\s,{}[\]]+/.exec((lines[line - 1] ?? '').slice(column - 1))
      field.setSelectionRange(offset, offset + (word?.[0].length ?? 0))
      field.scrollTop = Math.max(0, (line - 6) * LINE)
    },
  }))

  const byLine = Map.groupBy(faults, ({ line }) => line)
  const count = text.split('\n').length
  return (
    <div className={styles.view}>
      <ol className={styles.numbers} ref={numbers} aria-hidden>
        {Array.from({ length: count }, (_, position) => {
          const found = byLine.get(position + 1)
          const isError = found?.some(({ severity }) => severity === 'error')
          const mark = found === undefined ? undefined : isError ? styles.error : styles.warning
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            <li key={position} className={mark} title={found?.map((fault) => fault[language]).join('\n')}>
              {position + 1}
            </li>
          )
        })}
      </ol>
      <textarea
        ref={area}
        className={styles.area}
        aria-label={texts.yaml}
        aria-invalid={faults.some(({ severity }) => severity === 'error')}
        value={text}
        spellCheck={false}
        wrap="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onScroll={(event) => {
          if (numbers.current !== null) numbers.current.scrollTop = event.currentTarget.scrollTop
        }}
      />
    </div>
  )
}

/** Height of a line in pixels, as in the style sheet. */
const LINE = 20
