import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DateInput } from '../../../platform/inputs/date-input.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useIndices } from '../shared/use-edition.ts'
import type { OriginForm } from './origin-form.ts'
import { createTexts } from './texts.ts'

/** A copy of an edition under another code, in force from another day. */
export function CopyForm({ make, busy, chosen }: OriginForm & { chosen: string | undefined }) {
  const texts = useTexts(createTexts)
  const indices = useIndices()
  const [edition, setEdition] = useState(chosen ?? '')
  const [code, setCode] = useState('')
  const [from, setFrom] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const needed = (missing: boolean) => (tried && missing ? texts.needed : undefined)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (edition !== '' && code.trim() !== '' && from !== null)
          make({ kind: 'copy', edition, code: code.trim(), from })
      }}
    >
      <Stack gap="sm" align="flex-start">
        <NativeSelect
          label={texts.edition}
          value={edition}
          error={needed(edition === '')}
          onChange={(event) => setEdition(event.currentTarget.value)}
          data={[
            { value: '', label: '–' },
            ...(indices.data ?? []).flatMap((index) =>
              index.editions.map((one) => ({ value: one.id, label: `${index.code} · ${one.code}` })),
            ),
          ]}
        />
        <TextInput
          label={texts.code}
          description={texts.codeHint}
          value={code}
          maxLength={100}
          error={needed(code.trim() === '')}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <DateInput label={texts.day} value={from} onChange={setFrom} error={needed(from === null)} />
        <Button type="submit" loading={busy}>
          {texts.create}
        </Button>
      </Stack>
    </form>
  )
}
