import { Stack } from '@mantine/core'
import { EmptyState } from '../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { formatDate, today } from '../../platform/format/date.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { Panel } from '../../platform/page/panel.tsx'
import { useMe } from '../../platform/session/me.ts'
import { ScreenLoading } from '../page-faults/screen-loading.tsx'
import { groupWork } from './group-work.ts'
import { myWorkTexts } from './texts.ts'
import { useMyWork } from './use-my-work.ts'
import { WorkGroup } from './work-group.tsx'

/** What I owe, by deadline, in one list. */
export function MyWorkScreen() {
  const texts = useTexts(myWorkTexts)
  const work = useMyWork()
  const me = useMe()
  const day = today()
  return (
    <>
      <PageHeader title={texts.title} under={texts.under(formatDate(day))} />
      <ProblemAlert error={work.error} retry={() => void work.refetch()} mb="md" />
      {work.isPending && <ScreenLoading />}
      {work.data?.items.length === 0 && (
        <Panel>
          {me.grants.length === 0 ? (
            <EmptyState title={texts.noRoleTitle}>{texts.noRoleText}</EmptyState>
          ) : (
            <EmptyState title={texts.emptyTitle}>
              {texts.emptyText} {texts.emptyAction}
            </EmptyState>
          )}
        </Panel>
      )}
      <Stack gap="md" maw={1080}>
        {groupWork(work.data?.items ?? [], day).map(({ urgency, items }) => (
          <WorkGroup key={urgency} urgency={urgency} items={items} today={day} />
        ))}
      </Stack>
    </>
  )
}
