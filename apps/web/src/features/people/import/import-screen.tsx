import { Alert, Button, FileButton, Group, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type IssuedCode, PersonImportCheck, PersonImportDone } from '@openpar/domain/people'
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { CodesDialog } from '../codes/codes-dialog.tsx'
import { texts } from '../texts.ts'
import { base64Of } from './base64-of.ts'
import { ImportRows } from './import-rows.tsx'

/** Accounts from a workbook: template, dry run row by row, then all or nothing, with the codes to print. */
export function ImportScreen() {
  const words = useTexts(texts)
  const format = useFormat()
  const [file, setFile] = useState<{ name: string; content: string } | null>(null)
  const [codes, setCodes] = useState<readonly IssuedCode[] | null>(null)
  const check = useChange((content: string, key) =>
    api.post('/api/people/import/check', PersonImportCheck, { file: content }, { key }),
  )
  const carryOut = useChange(
    (content: string, key) => api.post('/api/people/import', PersonImportDone, { file: content }, { key }),
    {
      refresh: [['person']],
      done: (done) => {
        notifications.show({ message: words.imported(format.number(done.granted)) })
        setFile(null)
        check.reset()
        if (done.codes.length > 0) setCodes(done.codes)
      },
    },
  )
  const forgetChoice = useRef<() => void>(null)
  const choose = async (chosen: File | null) => {
    if (chosen === null) return
    // Else choosing the same file again, mended, would be no change to the browser.
    forgetChoice.current?.()
    carryOut.reset()
    const content = await base64Of(chosen)
    setFile({ name: chosen.name, content })
    check.mutate(content)
  }
  const found = check.data
  return (
    <>
      <PageHeader
        title={words.importTitle}
        under={words.importUnder}
        crumbs={[{ title: words.people, path: '/people' }]}
        actions={
          <Button
            component="a"
            href="/api/people/import/template"
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {words.template}
          </Button>
        }
      />
      <Stack gap="md">
        <Group gap="sm">
          <FileButton resetRef={forgetChoice} onChange={(chosen) => void choose(chosen)} accept=".xlsx,.csv">
            {(button) => (
              <Button
                {...button}
                variant={file === null ? 'filled' : 'default'}
                leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
                loading={check.isPending}
              >
                {words.chooseFile}
              </Button>
            )}
          </FileButton>
          <span aria-live="polite">{check.isPending ? words.checking : (file?.name ?? '')}</span>
        </Group>
        <ProblemAlert error={check.error ?? carryOut.error} />
        {file !== null && found !== undefined && (
          <>
            <Outcome found={found} />
            {found.refused === 0 && found.invited + found.granted > 0 && (
              <Group>
                <Button loading={carryOut.isPending} onClick={() => carryOut.mutate(file.content)}>
                  {words.carryOut}
                </Button>
              </Group>
            )}
            <ImportRows rows={found.rows} />
          </>
        )}
      </Stack>
      <CodesDialog codes={codes} close={() => setCodes(null)} />
    </>
  )
}

function Outcome({ found: { invited, granted, refused } }: { found: PersonImportCheck }) {
  const words = useTexts(texts)
  const format = useFormat()
  const sentence =
    refused > 0
      ? words.importRefused(format.number(refused))
      : invited + granted === 0
        ? words.importNothing
        : words.importSummary(format.number(invited), format.number(granted))
  return (
    <Alert
      role="status"
      color={refused > 0 ? 'red' : 'teal'}
      styles={{ message: { color: 'var(--ink)' } }}
      variant="light"
    >
      {sentence}
    </Alert>
  )
}
