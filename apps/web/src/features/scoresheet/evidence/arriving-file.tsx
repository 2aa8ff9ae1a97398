import { Button, Group, Progress, Text } from '@mantine/core'
import { Document, refusalSentence, type Upload } from '@openpar/domain/evidence'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from '../../../platform/api/api.ts'
import { ProblemError, sentenceOf } from '../../../platform/api/problem-error.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { DocumentForm } from '../../evidence/document/document-form.tsx'
import { type SendingFile, uploadQueue } from '../../evidence/upload/upload-queue.ts'
import styles from './evidence.module.css'
import { evidenceTexts } from './texts.ts'

/** A file on its way to become evidence: sent, checked, completed where something is missing, then attached by itself. */
export function ArrivingFile({
  name,
  sending,
  received,
  kinds,
  attach,
  leave,
}: {
  name: string
  sending: SendingFile | undefined
  received: Upload | undefined
  /** What may be uploaded, in words. */
  kinds: string
  attach: (document: string) => void
  leave: () => void
}) {
  const words = useTexts(evidenceTexts)
  const language = useLanguage()
  if (sending) {
    const { obstacle, id, sent, size } = sending
    const why =
      obstacle === null
        ? undefined
        : obstacle instanceof ProblemError
          ? sentenceOf(obstacle, language)
          : obstacle === 'offline'
            ? words.offline
            : words.failed
    return (
      <li className={styles.item}>
        <span />
        <div className={styles.words}>
          {name}
          <Progress value={(100 * sent) / Math.max(1, size)} aria-label={name} mt={4} />
          {why !== undefined && (
            <Text size="sm" role="alert" c="var(--bad)">
              {why}
            </Text>
          )}
        </div>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            uploadQueue.remove(id)
            leave()
          }}
        >
          {words.leaveOut}
        </Button>
      </li>
    )
  }
  if (received?.refusal)
    return (
      <li className={styles.item}>
        <span />
        <Text size="sm" role="alert" c="var(--bad)" className={styles.words}>
          {words.refused(name, refusalSentence(received.refusal, kinds)[language])}
        </Text>
        <Button size="xs" variant="default" onClick={leave}>
          {words.close}
        </Button>
      </li>
    )
  const document = received?.document ?? null
  if (document === null)
    return (
      <li className={styles.item}>
        <span />
        <span className={styles.words}>
          {name} · <span className={styles.said}>{words.checking}</span>
        </span>
        <Button size="xs" variant="default" onClick={leave}>
          {words.leaveOut}
        </Button>
      </li>
    )
  return <DocumentToComplete id={document} attach={attach} leave={leave} />
}

/** A document of the library that lacks number, date or issuer: completed here, then attached. */
export function DocumentToComplete({
  id,
  attach,
  leave,
}: {
  id: string
  attach: (document: string) => void
  leave: () => void
}) {
  const words = useTexts(evidenceTexts)
  const read = useQuery({
    queryKey: ['document', id],
    queryFn: ({ signal }) => api.get(`/api/documents/${id}`, Document, { signal }),
  })
  const ready = read.data?.state === 'ready'
  const attached = useRef(false)
  useEffect(() => {
    if (!ready || attached.current) return
    attached.current = true
    attach(id)
  }, [ready, id, attach])
  if (read.error) return <ProblemAlert error={read.error} retry={() => void read.refetch()} />
  if (!read.data || ready) return null
  return (
    <li className={styles.item}>
      <div className={styles.wide}>
        <Group justify="space-between" mb="xs">
          <Text size="sm">{words.fillIn}</Text>
          <Button size="xs" variant="default" onClick={leave}>
            {words.leaveOut}
          </Button>
        </Group>
        <DocumentForm key={read.data.version} document={read.data} editable />
      </div>
    </li>
  )
}
