import { Button, FileInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { annexTexts } from './texts.ts'

export type AnnexRequest = { readonly file: File; readonly index: string; readonly edition: string }

/** The file and the codes that the draft will have. */
export function AnnexForm({ read, busy }: { read: (request: AnnexRequest) => void; busy: boolean }) {
  const texts = useTexts(annexTexts)
  const [file, setFile] = useState<File | null>(null)
  const [index, setIndex] = useState('')
  const [edition, setEdition] = useState('')
  const [tried, setTried] = useState(false)
  const needed = (missing: boolean) => (tried && missing ? texts.needed : undefined)
  return (
    <Panel>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (file !== null && index.trim() !== '' && edition.trim() !== '')
            read({ file, index: index.trim(), edition: edition.trim() })
        }}
      >
        <Stack gap="sm" maw={520} align="stretch">
          <FileInput
            label={texts.file}
            description={texts.fileHint}
            placeholder={texts.choose}
            accept=".docx,.xlsx"
            value={file}
            onChange={setFile}
            error={needed(file === null)}
            withAsterisk
          />
          <TextInput
            label={texts.index}
            description={texts.indexHint}
            value={index}
            maxLength={100}
            onChange={(event) => setIndex(event.currentTarget.value)}
            error={needed(index.trim() === '')}
            withAsterisk
          />
          <TextInput
            label={texts.edition}
            description={texts.editionHint}
            value={edition}
            maxLength={100}
            onChange={(event) => setEdition(event.currentTarget.value)}
            error={needed(edition.trim() === '')}
            withAsterisk
          />
          <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
            {texts.read}
          </Button>
        </Stack>
      </form>
    </Panel>
  )
}
