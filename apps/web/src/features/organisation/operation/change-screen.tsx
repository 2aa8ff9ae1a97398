import { Stack } from '@mantine/core'
import type { UnitPage } from '@openpar/domain/organisation'
import { useNavigate } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { z } from 'zod'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { useAddressSearch, usePathParameters } from '../../../platform/screen/use-address.ts'
import { texts } from '../texts.ts'
import { nameOf, useUnit } from '../unit-queries.ts'
import { CloseForm } from './close-form.tsx'
import { MoveForm } from './move-form.tsx'
import { RecodeForm } from './recode-form.tsx'
import { RenameForm } from './rename-form.tsx'
import { SplitForm } from './split-form.tsx'

const Path = z.object({ unit: z.uuid() })
const Search = z.object({ do: z.enum(['rename', 'recode', 'move', 'split', 'close']).catch('rename') })

type Form = ComponentType<{ page: UnitPage; done: () => void }>

const forms: Readonly<Record<z.infer<typeof Search>['do'], Form>> = {
  rename: RenameForm,
  recode: RecodeForm,
  move: MoveForm,
  split: SplitForm,
  close: CloseForm,
}

/** One operation on one unit, as a form with a preview. */
export function ChangeScreen() {
  const words = useTexts(texts)
  const navigate = useNavigate()
  const { unit } = usePathParameters(Path)
  const [search] = useAddressSearch(Search)
  const page = useUnit(unit)
  const title = search.do === 'close' ? words.closeUnit : words[search.do]
  const Form = forms[search.do]
  return (
    <>
      <PageHeader
        title={page.data === undefined ? title : `${title}: ${nameOf(page.data)}`}
        crumbs={[
          { title: words.units, path: '/units' },
          ...(page.data === undefined ? [] : [{ title: nameOf(page.data), path: `/units/${unit}` }]),
        ]}
      />
      <ProblemAlert error={page.error} retry={() => void page.refetch()} />
      {page.data !== undefined && (
        <Stack gap="md" maw={900}>
          <Form key={search.do} page={page.data} done={() => void navigate({ to: `/units/${unit}` })} />
        </Stack>
      )}
    </>
  )
}
