import { Button, Checkbox, Group, Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { Panel } from '../../platform/page/panel.tsx'
import { useMay } from '../../platform/session/me.ts'
import { Announce } from './announce.tsx'
import { NoticeList } from './notice-list.tsx'
import { texts } from './texts.ts'
import { useMarkRead, useNotices } from './use-notices.ts'

const STEP = 50

/** All notices of the person, the newest first. */
export function NoticesPage() {
  const words = useTexts(texts)
  const may = useMay()
  const [unreadOnly, setUnreadOnly] = useState(false)
  const [limit, setLimit] = useState(STEP)
  const [announcing, setAnnouncing] = useState(false)
  const page = useNotices(limit, unreadOnly)
  const { mutate: markRead } = useMarkRead()
  const notices = page.data?.items ?? []
  return (
    <>
      <PageHeader
        title={words.notices}
        actions={
          <>
            <Button variant="default" component={Link} to="/notices/settings">
              {words.settings}
            </Button>
            {may('notice.send') && <Button onClick={() => setAnnouncing(true)}>{words.announce}</Button>}
          </>
        }
      />
      <Panel>
        <Group justify="space-between" mb="sm">
          <Checkbox
            label={words.unreadOnly}
            checked={unreadOnly}
            onChange={(event) => setUnreadOnly(event.currentTarget.checked)}
          />
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => markRead('all')}
            disabled={notices.every(({ readAt }) => readAt !== null)}
          >
            {words.readAll}
          </Button>
        </Group>
        {page.isPending && <Skeleton height={48} />}
        {page.error !== null && <ProblemAlert error={page.error} retry={() => void page.refetch()} />}
        {page.isSuccess && notices.length === 0 && (
          <EmptyState title={words.none}>{words.noneHint}</EmptyState>
        )}
        <NoticeList notices={notices} open={({ id }) => markRead([id])} />
        {page.data?.next != null && limit < 500 && (
          <Button variant="default" mt="sm" onClick={() => setLimit(Math.min(500, limit + STEP))}>
            {words.more}
          </Button>
        )}
      </Panel>
      <Announce opened={announcing} close={() => setAnnouncing(false)} />
    </>
  )
}
