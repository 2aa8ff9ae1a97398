import { Loader, Stack, Text } from '@mantine/core'
import { DocumentTemplate } from '@openpar/domain/rounds'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { texts } from '../texts.ts'
import { MakeDocuments } from './make-documents.tsx'
import { TemplatePanel } from './template-panel.tsx'

const Templates = z.object({ items: z.array(DocumentTemplate) })

/** The Word templates of the province: look at them, replace them, go back to the default; and documents made from them. */
export function TemplatesScreen() {
  const words = useTexts(texts)
  const found = useQuery({
    queryKey: ['document-template', 'list'],
    queryFn: ({ signal }) => api.get('/api/document-templates', Templates, { signal }),
  })
  return (
    <>
      <PageHeader title={words.title} />
      <Stack gap="md">
        <Text maw={820}>{words.intro}</Text>
        <MakeDocuments />
        <ProblemAlert error={found.error} retry={() => void found.refetch()} />
        {found.isPending && <Loader aria-label={words.title} />}
        {found.data?.items.map((template) => (
          <TemplatePanel key={template.kind} template={template} />
        ))}
      </Stack>
    </>
  )
}
