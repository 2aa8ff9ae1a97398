import { Button, FileButton, Group, Stack, Textarea } from '@mantine/core'
import { LONGEST_SOURCE } from '@openpar/domain/indices'
import { useState } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import type { OriginForm } from './origin-form.ts'
import { createTexts } from './texts.ts'

/** A definition typed, pasted, or taken from a file. */
export function SourceForm({ make, busy }: OriginForm) {
  const texts = useTexts(createTexts)
  const [source, setSource] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (source.trim() !== '') make({ kind: 'source', source })
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={texts.yaml}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          autosize
          minRows={10}
          maxRows={24}
          maxLength={LONGEST_SOURCE}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
        />
        <Group gap="xs">
          <FileButton
            accept=".yaml,.yml,text/yaml"
            onChange={(file) => {
              if (file !== null) void file.text().then(setSource)
            }}
          >
            {(props) => (
              <Button {...props} variant="default">
                {texts.file}
              </Button>
            )}
          </FileButton>
          <Button type="submit" loading={busy} disabled={source.trim() === ''}>
            {texts.create}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
