import { MyWork, SearchAnswer } from '@openpar/domain/workspace'
import { z } from 'zod'
import { myWork } from '../measures/my-work.ts'
import { route } from '../platform/http/route.ts'
import { roundsWork } from '../rounds/my-work.ts'
import { findEverything } from './find-everything.ts'

const STATES = {
  todo: { vi: 'Chưa làm', en: 'To do' },
  started: { vi: 'Đang làm', en: 'Started' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
}

/** The nearest first; what has none comes last. */
function compareDeadlines(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

export const readMyWork = route({
  method: 'GET',
  path: '/api/my-work',
  summary: { vi: 'Việc của tôi, theo hạn', en: 'What I owe, by deadline' },
  right: 'signed-in',
  answer: MyWork,
  act: async (_input, { db, actor, today, language }) => {
    const collections = await myWork(db, actor, today)
    const rounds = await roundsWork(db, actor, today)
    const items = [
      ...collections.map((item) => ({ ...item, state: STATES[item.state][language] })),
      ...rounds.map((item) => ({ ...item, state: item.state[language] })),
    ]
    return { items: items.toSorted((a, b) => compareDeadlines(a.deadline, b.deadline)) }
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
