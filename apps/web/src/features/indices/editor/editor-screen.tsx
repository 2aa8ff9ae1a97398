import { Anchor, Skeleton } from '@mantine/core'
import { allowsTransition } from '@openpar/domain/indices'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { usePathParameters } from '../../../platform/screen/use-address.ts'
import { sharedTexts } from '../shared/texts.ts'
import { useEdition } from '../shared/use-edition.ts'
import { Editor } from './editor.tsx'
import { editorTexts } from './texts.ts'

/** The editor of a draft. */
export function EditorScreen() {
  const { edition: id } = usePathParameters(z.object({ edition: z.uuid() }))
  const shared = useTexts(sharedTexts)
  const texts = useTexts(editorTexts)
  const read = useEdition(id)
  const edition = read.data
  if (edition !== undefined && allowsTransition(edition.state, 'change')) {
    return <Editor key={edition.id} opened={edition} />
  }
  return (
    <>
      <PageHeader title={shared.draft} crumbs={[{ title: shared.indices, path: '/indices' }]} />
      <ProblemAlert error={read.error} retry={() => void read.refetch()} />
      {read.isPending && <Skeleton height={320} />}
      {edition !== undefined && (
        <EmptyState title={texts.notDraft}>
          <Anchor
            renderRoot={(props) => <Link to="/indices/new" search={{ copy: id } as never} {...props} />}
          >
            {texts.copyInstead}
          </Anchor>
        </EmptyState>
      )}
    </>
  )
}
