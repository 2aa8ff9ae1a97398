import { Skeleton } from '@mantine/core'
import { describeRules, type Edition, readSource } from '@openpar/domain/indices'
import { useMemo } from 'react'
import { z } from 'zod'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { usePathParameters } from '../../../platform/screen/use-address.ts'
import { FaultList } from '../shared/fault-list.tsx'
import { StateChips } from '../shared/state-chips.tsx'
import { sharedTexts } from '../shared/texts.ts'
import { useEdition } from '../shared/use-edition.ts'
import { wordsIn } from '../shared/words.ts'
import { AboutEdition } from './about-edition.tsx'
import { CriteriaTable } from './criteria-table.tsx'
import { EditionActions } from './edition-actions.tsx'
import styles from './edition-screen.module.css'
import { editionTexts } from './texts.ts'

/** One edition to read: what it is, its tree with maxima and sums, every rule in words. */
export function EditionScreen() {
  const { edition: id } = usePathParameters(z.object({ edition: z.uuid() }))
  const shared = useTexts(sharedTexts)
  const language = useLanguage()
  const read = useEdition(id)
  const edition = read.data
  return (
    <>
      <PageHeader
        title={edition === undefined ? shared.indices : wordsIn(edition.title, language)}
        under={edition && shared.editionOf(edition.indexCode, edition.code)}
        crumbs={[{ title: shared.indices, path: '/indices' }]}
        chips={edition && <StateChips edition={edition} />}
        actions={edition && <EditionActions edition={edition} />}
      />
      <ProblemAlert error={read.error} retry={() => void read.refetch()} />
      {read.isPending && <Skeleton height={320} />}
      {edition !== undefined && <EditionBody edition={edition} />}
    </>
  )
}

function EditionBody({ edition }: { edition: Edition }) {
  const texts = useTexts(editionTexts)
  const format = useFormat()
  const { data, definition, faults } = useMemo(() => readSource(edition.source), [edition.source])
  const words = useMemo(() => describeRules(data, definition), [data, definition])
  return (
    <div className={styles.body}>
      <AboutEdition edition={edition} data={data} />
      {faults.length > 0 && (
        <Panel title={texts.faults(format.number(faults.length))}>
          <FaultList faults={faults} />
        </Panel>
      )}
      <Panel title={texts.tree}>
        {data === undefined ? <p>{texts.unreadable}</p> : <CriteriaTable data={data} words={words} />}
      </Panel>
    </div>
  )
}
