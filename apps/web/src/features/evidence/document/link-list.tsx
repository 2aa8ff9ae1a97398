import { Button, Text } from '@mantine/core'
import { Document, type DocumentLink } from '@openpar/domain/evidence'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ConfirmWithReason } from '../../../platform/feedback/confirm-with-reason.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useMay } from '../../../platform/session/me.ts'
import { texts } from '../texts.ts'
import styles from './document-screen.module.css'

/** What the document supports, with the pages meant. */
export function LinkList({ document }: { document: Document }) {
  const words = useTexts(texts)
  const format = useFormat()
  const may = useMay()
  const [removing, setRemoving] = useState<DocumentLink | null>(null)
  const remove = useChange(
    ({ link, why }: { link: string; why: string }, key) =>
      api.post(`/api/documents/${document.id}/links/${link}/remove`, Document, { why }, { key }),
    { refresh: [['document']], done: () => setRemoving(null) },
  )
  if (document.links.length === 0) return <Text c="dimmed">{words.unused}</Text>
  const named = ({ to }: DocumentLink) =>
    `${(words.targets as Readonly<Record<string, string>>)[to.kind] ?? to.kind} ${to.id}`
  return (
    <>
      <ul className={styles.list}>
        {document.links.map((link) => (
          <li key={link.id} className={styles.item}>
            <div className={styles.line}>
              <span className={styles.grow}>{named(link)}</span>
              <span>{link.pages === '' ? words.wholeDocument : words.page(link.pages)}</span>
              {may('document.link') && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${words.unlink}: ${named(link)}`}
                  onClick={() => setRemoving(link)}
                >
                  {words.unlink}
                </Button>
              )}
            </div>
            <p className={styles.note}>{words.addedBy(link.by.name, format.instant(link.at))}</p>
          </li>
        ))}
      </ul>
      <ConfirmWithReason
        opened={removing !== null}
        close={() => setRemoving(null)}
        title={words.unlinkTitle}
        action={words.unlink}
        busy={remove.isPending}
        error={remove.error}
        confirm={(why) => removing !== null && remove.mutate({ link: removing.id, why })}
      >
        {words.unlinkHint}
      </ConfirmWithReason>
    </>
  )
}
