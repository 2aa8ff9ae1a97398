import { Button, Radio, Skeleton, Stack } from '@mantine/core'
import { ShippedDefinition } from '@openpar/domain/indices'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { sharedTexts } from '../shared/texts.ts'
import { wordsIn } from '../shared/words.ts'
import type { OriginForm } from './origin-form.ts'
import { createTexts } from './texts.ts'

/** Choose one of the definitions that come with the product. */
export function ShippedForm({ make, busy }: OriginForm) {
  const texts = useTexts(createTexts)
  const shared = useTexts(sharedTexts)
  const language = useLanguage()
  const format = useFormat()
  const [file, setFile] = useState<string | null>(null)
  const read = useQuery({
    queryKey: ['shipped-definition'],
    queryFn: ({ signal }) =>
      api.get('/api/shipped-definitions', z.object({ items: z.array(ShippedDefinition) }), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (read.data === undefined) {
    return read.error === null ? <Skeleton height={200} /> : <ProblemAlert error={read.error} />
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (file !== null) make({ kind: 'shipped', file })
      }}
    >
      <Stack gap="md" align="flex-start">
        <Radio.Group label={texts.definition} value={file} onChange={setFile}>
          <Stack gap="xs" mt={6}>
            {read.data.items.map((one) => (
              <Radio
                key={one.file}
                value={one.file}
                label={wordsIn(one.title, language)}
                description={`${one.index} · ${one.code} · ${shared.statuses[one.status]} · ${texts.components(format.number(one.components))}`}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Button type="submit" loading={busy} disabled={file === null}>
          {texts.create}
        </Button>
      </Stack>
    </form>
  )
}
