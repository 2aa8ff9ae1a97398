import { z } from 'zod'
import { myWork } from '../measures/my-work.ts'
import { route } from '../platform/http/route.ts'
import { findEverything } from './find-everything.ts'

const STATES = {
  todo: { vi: 'Chưa làm', en: 'To do' },
  started: { vi: 'Đang làm', en: 'Started' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
}

const WorkItem = z.object({
  kind: z.string(),
  title: z.string(),
  unit: z.object({ id: z.uuid(), name: z.string() }).nullish(),
  deadline: z.iso.date().nullish(),
  path: z.string(),
  state: z.string(),
})

export const readMyWork = route({
  method: 'GET',
  path: '/api/my-work',
  summary: { vi: 'Việc của tôi, theo hạn', en: 'What I owe, by deadline' },
  right: 'signed-in',
  answer: z.object({ items: z.array(WorkItem) }),
  act: async (_input, { db, actor, today, language }) => {
    const items = await myWork(db, actor, today)
    return { items: items.map((item) => ({ ...item, state: STATES[item.state][language] })) }
  },
})

const Found = z.object({ title: z.string(), subtitle: z.string().nullish(), path: z.string() })

export const search = route({
  method: 'GET',
  path: '/api/search',
  summary: { vi: 'Tìm trong mọi nội dung được xem', en: 'Search everything one may see' },
  right: 'signed-in',
  query: z.strictObject({ q: z.string().trim().min(1).max(200) }),
  answer: z.object({ groups: z.array(z.object({ kind: z.string(), items: z.array(Found) })) }),
  act: ({ query }, context) => findEverything(context, query.q),
})
