import { ActionIcon, Button, Group, Indicator, Popover } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../platform/feedback/empty-state.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { NoticeList } from './notice-list.tsx'
import { texts } from './texts.ts'
import { useMarkRead, useNotices, useUnread } from './use-notices.ts'

/** The bell beside the brand: how many notices are unread, and the newest of them. */
export function Bell() {
  const words = useTexts(texts)
  const [opened, setOpened] = useState(false)
  const count = useUnread().data?.count ?? 0
  return (
    <Popover opened={opened} onChange={setOpened} width={360} position="bottom-start" trapFocus withinPortal>
      <Indicator disabled={count === 0} label={count > 99 ? '99+' : count} size={16} offset={6} color="red.8">
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            size={36}
            color="gray"
            aria-label={words.bell(count)}
            onClick={() => setOpened(!opened)}
          >
            <IconBell size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} maw="calc(100vw - 24px)">
        {opened && <Newest close={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function Newest({ close }: { close: () => void }) {
  const words = useTexts(texts)
  const notices = useNotices(8, false).data?.items ?? []
  const { mutate: markRead } = useMarkRead()
  return (
    <>
      {notices.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHint}</EmptyState>
      ) : (
        <NoticeList
          notices={notices}
          open={({ id }) => {
            markRead([id])
            close()
          }}
        />
      )}
      <Group justify="space-between" p="xs" style={{ borderTop: '1px solid var(--line)' }}>
        <Button variant="subtle" size="compact-sm" component={Link} to="/notices" onClick={close}>
          {words.all}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => markRead('all')}
          disabled={notices.every(({ readAt }) => readAt !== null)}
        >
          {words.readAll}
        </Button>
      </Group>
    </>
  )
}
