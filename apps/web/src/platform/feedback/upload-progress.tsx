import { ActionIcon, Group, Progress, Stack, Text } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react'
import { useFormat } from '../format/use-format.ts'
import { useTexts } from '../language/use-texts.ts'
import { platformTexts } from '../texts.ts'
import { StatusChip } from './status-chip.tsx'

export type UploadItem = {
  readonly id: string
  readonly name: string
  readonly sent: number
  readonly size: number
  readonly state: 'waiting' | 'sending' | 'paused' | 'done' | 'failed'
  /** Why it failed, in words. */
  readonly problem?: string
}

type UploadActions = {
  readonly pause: (id: string) => void
  readonly resume: (id: string) => void
  readonly remove: (id: string) => void
}

/** The files being sent: how far each has come, with pause, resume and remove. Nothing for an empty list. */
export function UploadProgress({ uploads, ...actions }: { uploads: readonly UploadItem[] } & UploadActions) {
  const texts = useTexts(platformTexts)
  if (uploads.length === 0) return null
  return (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={texts.uploads}>
      {uploads.map((upload) => (
        <li key={upload.id}>
          <UploadRow upload={upload} {...actions} />
        </li>
      ))}
    </Stack>
  )
}

function UploadRow({ upload, pause, resume, remove }: { upload: UploadItem } & UploadActions) {
  const texts = useTexts(platformTexts)
  const format = useFormat()
  const { id, name, sent, size, state } = upload
  const share = size === 0 ? (state === 'done' ? 1 : 0) : sent / size
  const Play = state === 'sending' ? IconPlayerPause : IconPlayerPlay
  return (
    <Stack gap={4}>
      <Group gap="xs" wrap="nowrap">
        <Text size="sm" style={{ overflowWrap: 'anywhere', flex: 1 }}>
          {name}
        </Text>
        {state === 'done' && <StatusChip kind="good">{texts.uploadDone}</StatusChip>}
        {state === 'failed' && <StatusChip kind="bad">{texts.uploadFailed}</StatusChip>}
        {state === 'paused' && <StatusChip kind="warn">{texts.uploadPaused}</StatusChip>}
        {state === 'waiting' && <StatusChip>{texts.uploadWaiting}</StatusChip>}
        {state !== 'done' && (
          <ActionIcon
            variant="subtle"
            aria-label={`${state === 'sending' ? texts.pause : texts.resume}: ${name}`}
            onClick={() => (state === 'sending' ? pause(id) : resume(id))}
          >
            <Play size={16} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon variant="subtle" aria-label={`${texts.remove}: ${name}`} onClick={() => remove(id)}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {state !== 'done' && <Progress value={share * 100} size="sm" aria-label={name} />}
      <Text size="xs" c={state === 'failed' ? 'var(--bad)' : 'dimmed'}>
        {upload.problem ??
          (state === 'done'
            ? format.bytes(size)
            : `${texts.sentOf(format.bytes(sent), format.bytes(size))} · ${format.share(share, { most: 0 })}`)}
      </Text>
    </Stack>
  )
}
