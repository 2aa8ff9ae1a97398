import { Button, Radio, Stack, Text } from '@mantine/core'
import { type CreateEdition, Edition } from '@openpar/domain/indices'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { newId } from '../../../platform/api/new-id.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { useAddressSearch } from '../../../platform/screen/use-address.ts'
import { sharedTexts } from '../shared/texts.ts'
import { CopyForm } from './copy-form.tsx'
import { ShippedForm } from './shipped-form.tsx'
import { SourceForm } from './source-form.tsx'
import { createTexts } from './texts.ts'

const Search = z.object({ copy: z.uuid().optional().catch(undefined) })
type Origin = 'shipped' | 'copy' | 'source' | 'annex'

/** A new draft: from what comes with the product, an edition, a text, or an annex. */
export function CreateScreen() {
  const texts = useTexts(createTexts)
  const shared = useTexts(sharedTexts)
  const navigate = useNavigate()
  const [{ copy }] = useAddressSearch(Search)
  const [origin, setOrigin] = useState<Origin>(copy === undefined ? 'shipped' : 'copy')
  const [id] = useState(newId)
  const create = useChange(
    (from: CreateEdition['from'], key) => api.post('/api/editions', Edition, { id, from }, { key }),
    { refresh: [['edition']], done: (edition) => void navigate({ to: `/indices/${edition.id}/edit` }) },
  )
  const form = { make: create.mutate, busy: create.isPending }
  return (
    <>
      <PageHeader
        title={texts.title}
        under={texts.under}
        crumbs={[{ title: shared.indices, path: '/indices' }]}
      />
      <Panel>
        <Stack gap="md" maw={760}>
          <Radio.Group
            label={texts.from}
            value={origin}
            onChange={(value) => {
              create.reset()
              setOrigin(value as Origin)
            }}
          >
            <Stack gap={6} mt={6}>
              {(['shipped', 'copy', 'annex', 'source'] as const).map((one) => (
                <Radio key={one} value={one} label={texts[one]} />
              ))}
            </Stack>
          </Radio.Group>
          {origin === 'shipped' && <ShippedForm {...form} />}
          {origin === 'copy' && <CopyForm {...form} chosen={copy} />}
          {origin === 'source' && <SourceForm {...form} />}
          {origin === 'annex' && (
            <Stack gap="xs" align="flex-start">
              <Text size="sm">{texts.annexHint}</Text>
              <Button component={Link} to="/indices/annex">
                {texts.annexOpen}
              </Button>
            </Stack>
          )}
          <ProblemAlert error={create.error} />
        </Stack>
      </Panel>
    </>
  )
}
