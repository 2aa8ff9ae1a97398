import { Button, CopyButton, Stack } from '@mantine/core'
import { type Document, type DocumentVersion, FILE_KINDS } from '@openpar/domain/evidence'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { contentPath } from '../preview/file-preview.tsx'
import { texts } from '../texts.ts'
import { UploadPanel } from '../upload/upload-panel.tsx'
import styles from './document-screen.module.css'

/** The files of the document, the newest first, and a way to add one. */
export function VersionList({ document, editable }: { document: Document; editable: boolean }) {
  const words = useTexts(texts)
  const [adding, setAdding] = useState(false)
  return (
    <Stack gap="sm">
      <ul className={styles.list}>
        {document.versions.map((version, place) => (
          <Version key={version.ordinal} document={document.id} version={version} current={place === 0} />
        ))}
      </ul>
      {editable && (
        <Button variant="default" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {words.newVersion}
        </Button>
      )}
      {editable && adding && (
        <>
          <p className={styles.note}>{words.newVersionHint}</p>
          <UploadPanel purpose={{ unit: document.unit, document: document.id }} />
        </>
      )}
    </Stack>
  )
}

function Version({
  document,
  version,
  current,
}: {
  document: string
  version: DocumentVersion
  current: boolean
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const { ordinal, name, kind, size, pages, sha256, text, by, at } = version
  const about = [
    FILE_KINDS[kind][language],
    format.bytes(size),
    ...(pages === null ? [] : [words.pages(format.number(pages))]),
    words.textStates[text],
  ]
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <strong>{words.version(String(ordinal))}</strong>
        {current && <StatusChip kind="accent">{words.currentVersion}</StatusChip>}
        <span className={styles.grow}>{name}</span>
        <Button
          component="a"
          href={contentPath(document, ordinal)}
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          aria-label={words.downloadNamed(`${name} (${words.version(String(ordinal))})`)}
        >
          {words.download}
        </Button>
      </div>
      <p className={styles.note}>{about.join(' · ')}</p>
      <p className={styles.note}>{words.addedBy(by.name, format.instant(at))}</p>
      <p className={styles.note}>
        {words.hash} <code className={styles.hash}>{sha256.slice(0, 16)}…</code>{' '}
        <CopyButton value={sha256}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="subtle" aria-label={words.copyHash} onClick={copy}>
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
      </p>
    </li>
  )
}
