import { Alert, Button, Collapse, FileButton, Group, List, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { DocumentTemplate, TemplateFaultView } from '@openpar/domain/rounds'
import {
  IconAlertTriangle,
  IconChevronDown,
  IconChevronUp,
  IconDownload,
  IconUpload,
} from '@tabler/icons-react'
import { useId, useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { newId } from '../../../platform/api/new-id.ts'
import { ProblemError } from '../../../platform/api/problem-error.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { useMay } from '../../../platform/session/me.ts'
import { sendFile } from '../file-requests.ts'
import { texts } from '../texts.ts'
import { FieldsTable } from './fields-table.tsx'

const REFRESH = [['document-template']] as const

/** What the server found wrong with a template; nothing where the refusal is of another kind. */
function faultsOf(error: Error | null): readonly TemplateFaultView[] {
  if (!(error instanceof ProblemError)) return []
  return z.array(TemplateFaultView).safeParse(error.more.faults).data ?? []
}

/** One kind of document: which template it uses, and what may be done about it. */
export function TemplatePanel({ template }: { template: DocumentTemplate }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const may = useMay()
  const [shown, setShown] = useState(false)
  const [resetting, setResetting] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const fieldsId = useId()
  const { kind, own, fields } = template
  const title = template.title[language]
  const path = `/api/document-templates/${kind}`
  const upload = useChange(
    (chosen: File) => sendFile('PUT', path, { fileName: chosen.name }, chosen, DocumentTemplate, newId()),
    { refresh: REFRESH, done: () => notifications.show({ message: words.replaced(title) }) },
  )
  const reset = useChange((_: object, key) => api.delete(path, DocumentTemplate, undefined, { key }), {
    refresh: REFRESH,
    done: () => {
      setResetting(false)
      notifications.show({ message: words.wasReset(title) })
    },
  })
  const faults = faultsOf(upload.error)
  return (
    <Panel title={title}>
      <Stack gap="sm">
        <Group gap="sm">
          {own ? (
            <StatusChip kind="accent">{words.ownTemplate}</StatusChip>
          ) : (
            <StatusChip>{words.defaultTemplate}</StatusChip>
          )}
          <Text size="sm" c="dimmed">
            {own ? words.ownSince(own.fileName, own.by, format.instant(own.at)) : words.official}
          </Text>
        </Group>
        <Group gap="xs">
          <Button
            component="a"
            href={path}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {words.download}
          </Button>
          {may('round.change') && (
            <FileButton
              accept=".docx"
              onChange={(chosen) => {
                setFile(chosen)
                if (chosen) upload.mutate(chosen)
              }}
            >
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  loading={upload.isPending}
                  leftSection={<IconUpload size={16} aria-hidden />}
                >
                  {words.upload}
                </Button>
              )}
            </FileButton>
          )}
          {may('round.change') && own && (
            <Button variant="default" onClick={() => setResetting(true)}>
              {words.reset}
            </Button>
          )}
          <Button
            variant="subtle"
            aria-expanded={shown}
            aria-controls={fieldsId}
            rightSection={
              shown ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />
            }
            onClick={() => setShown(!shown)}
          >
            {shown ? words.hideFields : words.showFields(String(fields.length))}
          </Button>
        </Group>
        {faults.length > 0 ? (
          <Alert
            role="alert"
            color="red"
            variant="light"
            icon={<IconAlertTriangle size={18} aria-hidden />}
            styles={{ message: { color: 'var(--ink)' } }}
          >
            {words.refused(file?.name ?? '', String(faults.length))}
            <List size="sm" mt="xs">
              {faults.map((fault) => (
                <List.Item key={`${fault.code} ${fault.name}`}>{fault[language]}</List.Item>
              ))}
            </List>
          </Alert>
        ) : (
          <ProblemAlert error={upload.error} />
        )}
        <div id={fieldsId}>
          <Collapse expanded={shown}>
            {shown && <FieldsTable caption={`${words.fields}: ${title}`} fields={fields} />}
          </Collapse>
        </div>
      </Stack>
      <Modal opened={resetting} onClose={() => setResetting(false)} title={words.resetQuestion(title)}>
        <Stack gap="sm">
          <Text>{words.resetStays}</Text>
          <ProblemAlert error={reset.error} />
          <Group justify="end" gap="xs">
            <Button variant="default" onClick={() => setResetting(false)}>
              {words.cancel}
            </Button>
            <Button loading={reset.isPending} onClick={() => reset.mutate({})}>
              {words.reset}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Panel>
  )
}
