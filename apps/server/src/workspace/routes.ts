import { MyWork, SearchAnswer } from '@openpar/domain/workspace'
import { z } from 'zod'
import { myWork } from '../measures/my-work.ts'
import { route } from '../platform/http/route.ts'
import { findEverything } from './find-everything.ts'

const STATES = {
  todo: { vi: 'Chưa làm', en: 'To do' },
  started: { vi: 'Đang làm', en: 'Started' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
}

export const readMyWork = route({
  method: 'GET',
  path: '/api/my-work',
  summary: { vi: 'Việc của tôi, theo hạn', en: 'What I owe, by deadline' },
  right: 'signed-in',
  answer: MyWork,
  act: async (_input, { db, actor, today, language }) => {
    const items = await myWork(db, actor, today)
    return { items: items.map((item) => ({ ...item, state: STATES[item.state][language] })) }
  },
})

export const search = route({
  method: 'GET',
  path: '/api/search',
  summary: { vi: 'Tìm trong mọi nội dung được xem', en: 'Search everything one may see' },
  right: 'signed-in',
  query: z.strictObject({ q: z.string().trim().min(1).max(200) }),
  answer: SearchAnswer,
  act: ({ query }, context) => findEverything(context, query.q),
})
