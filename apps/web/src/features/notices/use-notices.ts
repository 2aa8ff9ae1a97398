import { Notice } from '@openpar/domain/notices'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'
import { useChange } from '../../platform/api/use-change.ts'

const Page = z.object({ items: z.array(Notice), next: z.string().nullable() })

/** The newest notices of the person. */
export const useNotices = (limit: number, unreadOnly: boolean) =>
  useQuery({
    queryKey: ['notice', 'list', limit, unreadOnly],
    queryFn: ({ signal }) =>
      api.get('/api/notices', Page, { query: { limit, state: unreadOnly ? 'unread' : 'all' }, signal }),
  })

/** How many the person has not read. */
export const useUnread = () =>
  useQuery({
    queryKey: ['notice', 'unread'],
    queryFn: ({ signal }) => api.get('/api/notices/unread', z.object({ count: z.number() }), { signal }),
    staleTime: 60_000,
  })

/** Marks notices as read. */
export const useMarkRead = () =>
  useChange(
    (notices: 'all' | readonly string[], key) =>
      api.post('/api/notices/read', z.object({ marked: z.number() }), { notices }, { key }),
    { refresh: [['notice']] },
  )
