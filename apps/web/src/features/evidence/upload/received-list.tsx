import { ActionIcon, Button } from '@mantine/core'
import { refusalSentence, type Upload, type UploadState } from '@openpar/domain/evidence'
import { IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { StatusChip, type StatusKind } from '../../../platform/feedback/status-chip.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { texts } from '../texts.ts'
import styles from './received-list.module.css'

const KINDS: Readonly<Record<UploadState, StatusKind>> = {
  receiving: 'warn',
  checking: 'accent',
  quarantined: 'warn',
  ready: 'good',
  refused: 'bad',
  cancelled: 'neutral',
  expired: 'neutral',
}

/** More than this many are history, not work. */
const SHOWN = 20

/** What became of the files sent in the last day; nothing when there are none. */
export function ReceivedList({
  uploads,
  allowed,
  shown,
}: {
  uploads: readonly Upload[]
  allowed: string
  /** The document that the screen shows already: no way to it is needed. */
  shown?: string | undefined
}) {
  const words = useTexts(texts)
  const listed = uploads.filter(({ state }) => state !== 'cancelled').slice(0, SHOWN)
  if (listed.length === 0) return null
  return (
    <Panel title={words.sent}>
      <ul className={styles.list} aria-live="polite">
        {listed.map((upload) => (
          <ReceivedFile key={upload.id} upload={upload} allowed={allowed} open={upload.document !== shown} />
        ))}
      </ul>
    </Panel>
  )
}

function ReceivedFile({ upload, allowed, open }: { upload: Upload; allowed: string; open: boolean }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const { name, state, refusal, document, duplicateOf } = upload
  const hint =
    state === 'quarantined' ? words.quarantinedHint : state === 'receiving' ? words.receivingHint : null
  return (
    <li className={styles.item}>
      <span className={styles.name}>{name}</span>
      <StatusChip kind={KINDS[state]}>{words.uploadStates[state]}</StatusChip>
      {document !== null && open && (
        <Button
          component={Link}
          to={`/documents/${document}`}
          variant="default"
          size="xs"
          aria-label={`${words.complete}: ${name}`}
        >
          {words.complete}
        </Button>
      )}
      {state === 'receiving' && <CancelButton upload={upload} />}
      {refusal !== null && (
        <p className={`${styles.note} ${styles.bad}`}>{refusalSentence(refusal, allowed)[language]}</p>
      )}
      {hint !== null && <p className={styles.note}>{hint}</p>}
      {duplicateOf !== null && (
        <p className={styles.note}>
          <Link to={`/documents/${duplicateOf.id}`}>{words.duplicate(duplicateOf.citation)}</Link>
        </p>
      )}
    </li>
  )
}

function CancelButton({ upload: { id, name } }: { upload: Upload }) {
  const words = useTexts(texts)
  const queries = useQueryClient()
  const cancel = async () => {
    // Whatever the answer, the list tells how things stand.
    await fetch(`/api/uploads/${id}`, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } }).catch(
      () => {},
    )
    await queries.invalidateQueries({ queryKey: ['upload'] })
  }
  return (
    <ActionIcon variant="subtle" aria-label={words.cancelUpload(name)} onClick={() => void cancel()}>
      <IconX size={16} aria-hidden />
    </ActionIcon>
  )
}
