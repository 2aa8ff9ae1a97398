import { AnnexReading } from '@openpar/domain/indices'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { sharedTexts } from '../shared/texts.ts'
import { AnnexForm, type AnnexRequest } from './annex-form.tsx'
import { CheckScreen } from './check-screen.tsx'
import { annexTexts } from './texts.ts'

/** From the annex of a decision to a draft: choose the file, check what is doubtful side by side, save. */
export function AnnexScreen() {
  const texts = useTexts(annexTexts)
  const shared = useTexts(sharedTexts)
  const [reading, setReading] = useState<AnnexReading | null>(null)
  const read = useChange(
    async ({ file, index, edition }: AnnexRequest, key) => {
      const content = await base64Of(file)
      return api.post(
        '/api/annex-readings',
        AnnexReading,
        { name: file.name, index, edition, content },
        { key },
      )
    },
    { done: setReading },
  )
  if (reading !== null) return <CheckScreen reading={reading} leave={() => setReading(null)} />
  return (
    <>
      <PageHeader
        title={texts.title}
        under={texts.under}
        crumbs={[{ title: shared.indices, path: '/indices' }]}
      />
      <AnnexForm read={read.mutate} busy={read.isPending} />
      <ProblemAlert error={read.error} mt="md" />
    </>
  )
}

/** The bytes of a file in base64. */
async function base64Of(file: File): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return address.slice(address.indexOf(',') + 1)
}
