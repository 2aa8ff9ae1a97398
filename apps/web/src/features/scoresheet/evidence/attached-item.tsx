import { Button, TextInput } from '@mantine/core'
import { citation, printPageRanges } from '@openpar/domain/evidence'
import type { Attachment, SheetSurroundings } from '@openpar/domain/rounds'
import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import styles from './evidence.module.css'
import { readPages } from './page-fault.ts'
import { evidenceTexts } from './texts.ts'

type Cited = SheetSurroundings['documents'][number]

/** One document that supports a component, with its pages. */
export function AttachedItem({
  component,
  attachment,
  document,
  editable,
  show,
  detach,
}: {
  component: string
  attachment: Attachment
  /** Undefined until its particulars are read. */
  document: Cited | undefined
  editable: boolean
  show: () => void
  detach: () => void
}) {
  const words = useTexts(evidenceTexts)
  const format = useFormat()
  const { act } = useDesk()
  const written = printPageRanges(attachment.pages)
  const [typed, setTyped] = useState<string | null>(null)
  const name = document ? citation(document) : '…'
  const read = readPages(typed ?? '', document?.pages ?? null, words)
  const fault = typed !== null && 'fault' in read ? read.fault : undefined
  const take = () => {
    if (typed === null || 'fault' in read) return
    if (printPageRanges(read.pages) !== written)
      act({ type: 'attach', component, attachment: { ...attachment, pages: read.pages } })
    setTyped(null)
  }
  const first = attachment.pages[0]?.from
  return (
    <li className={styles.item}>
      <IconFileText size={18} aria-hidden />
      <div className={styles.words}>
        <div>
          {name}
          {document?.number && ` · ${document.title}`}
        </div>
        <div className={styles.said}>
          {[
            document?.issuer,
            written === '' ? words.whole : `tr. ${written}`,
            document && words.uses(format.number(document.uses)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      <div className={styles.tools}>
        {document &&
          (document.state === 'withdrawn' ? (
            <StatusChip kind="bad">{words.withdrawn}</StatusChip>
          ) : document.number && document.issuer && document.issuedOn ? (
            <StatusChip kind="good">{words.complete}</StatusChip>
          ) : (
            <StatusChip kind="warn">{words.incomplete}</StatusChip>
          ))}
        {editable && (
          <TextInput
            size="xs"
            className={styles.pages}
            aria-label={words.pagesOf(name)}
            placeholder={words.pages}
            title={words.pagesHint}
            value={typed ?? written}
            error={fault !== undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={take}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take()
              else if (event.key === 'Escape') setTyped(null)
            }}
          />
        )}
        <Button
          size="xs"
          variant="default"
          onClick={show}
          aria-label={`${first ? words.openAt(String(first)) : words.open}: ${name}`}
        >
          {first ? words.openAt(String(first)) : words.open}
        </Button>
        {editable && (
          <Button size="xs" variant="default" onClick={detach} aria-label={`${words.detach}: ${name}`}>
            {words.detach}
          </Button>
        )}
      </div>
      {fault !== undefined && (
        <div className={styles.wide} role="alert" style={{ color: 'var(--bad)' }}>
          {fault}
        </div>
      )}
    </li>
  )
}
