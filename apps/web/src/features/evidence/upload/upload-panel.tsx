import { Stack, Text } from '@mantine/core'
import { ALL_FILE_KINDS, FILE_KINDS, type FileKind } from '@openpar/domain/evidence'
import { useEffect, useState } from 'react'
import { ProblemError, sentenceOf } from '../../../platform/api/problem-error.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { type UploadItem, UploadProgress } from '../../../platform/feedback/upload-progress.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { texts } from '../texts.ts'
import { DropZone } from './drop-zone.tsx'
import { ReceivedList } from './received-list.tsx'
import { type Obstacle, type Purpose, type SendingFile, uploadQueue } from './upload-queue.ts'
import { useMyUploads, useSendingFiles } from './use-uploads.ts'

interface Unfit {
  readonly name: string
  readonly why: string
}

/** The words of kinds, each once: PDF, Word, Excel … */
function kindWords(kinds: readonly string[], language: 'vi' | 'en'): string {
  const known = ALL_FILE_KINDS.filter((kind) => kinds.includes(kind))
  return known.map((kind) => FILE_KINDS[kind][language]).join(', ')
}

const endings = (kinds: readonly string[]) =>
  kinds.flatMap((kind) => FILE_KINDS[kind as FileKind].endings.map((ending) => `.${ending}`)).join(',')

function useObstacleWords(): (obstacle: Obstacle | null) => string | undefined {
  const words = useTexts(texts)
  const language = useLanguage()
  return (obstacle) => {
    if (obstacle === null) return undefined
    if (obstacle instanceof ProblemError) return sentenceOf(obstacle, language)
    return obstacle === 'offline' ? words.offline : words.failed
  }
}

function asItem(file: SendingFile, problem: string | undefined): UploadItem {
  const { id, name, sent, size, state } = file
  return { id, name, sent, size, state, ...(problem === undefined ? {} : { problem }) }
}

/** Warns before the page is left while files are on their way. */
function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [active])
}

/** Where files are dropped, what is being sent and what became of it. With `document`, one file as its next version. */
export function UploadPanel({ purpose }: { purpose: Purpose | null }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const obstacleWords = useObstacleWords()
  const [unfit, setUnfit] = useState<readonly Unfit[]>([])
  const sending = useSendingFiles()
  const mine = useMyUploads(true)
  useLeaveWarning(sending.some(({ state }) => state === 'sending' || state === 'waiting'))
  const limits = mine.data?.limits
  const take = (files: readonly File[]) => {
    if (purpose === null || limits === undefined) return
    const most = format.bytes(limits.maxBytes)
    const faults = files.flatMap(({ name, size }): Unfit[] => {
      if (size > limits.maxBytes) return [{ name, why: words.tooLarge(most) }]
      return size === 0 ? [{ name, why: words.empty }] : []
    })
    setUnfit(faults)
    for (const file of files) {
      if (file.size > 0 && file.size <= limits.maxBytes) uploadQueue.add(file, purpose)
    }
  }
  const here = new Set(sending.flatMap(({ upload }) => (upload === null ? [] : [upload])))
  return (
    <Stack gap="sm" mb="md">
      {purpose === null ? (
        <Text c="dimmed">{words.noUnit}</Text>
      ) : (
        <DropZone take={take} several={purpose.document === undefined} accept={endings(limits?.kinds ?? [])}>
          {limits === undefined
            ? words.dropHere
            : words.dropHint(kindWords(limits.kinds, language), format.bytes(limits.maxBytes))}
        </DropZone>
      )}
      <ProblemAlert error={mine.error} retry={() => void mine.refetch()} />
      {unfit.map(({ name, why }) => (
        <Text key={name} role="alert" c="var(--bad)" size="sm">
          {name}: {why}
        </Text>
      ))}
      {sending.length > 0 && (
        <Panel title={words.sending}>
          <UploadProgress
            uploads={sending.map((file) => asItem(file, obstacleWords(file.obstacle)))}
            pause={(id) => uploadQueue.pause(id)}
            resume={(id) => uploadQueue.resume(id)}
            remove={(id) => uploadQueue.remove(id)}
          />
        </Panel>
      )}
      <ReceivedList
        uploads={(mine.data?.uploads ?? []).filter(
          ({ id, document }) =>
            !here.has(id) &&
            (purpose?.document === undefined || document === null || document === purpose.document),
        )}
        shown={purpose?.document}
        allowed={kindWords(limits?.kinds ?? [], language)}
      />
    </Stack>
  )
}
