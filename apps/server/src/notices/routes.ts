import {
  Announcement,
  Notice,
  NoticeKind,
  NoticeSetting,
  noticeKinds,
  usualSetting,
} from '@openpar/domain/notices'
import { sql } from 'kysely'
import { z } from 'zod'
import { provinceOf, unitResource } from '../organisation/unit-resource.ts'
import { Problem } from '../platform/errors/problem.ts'
import { keysetPage } from '../platform/http/list/keyset-page.ts'
import { listRoute } from '../platform/http/list-route.ts'
import { route } from '../platform/http/route.ts'
import { giveNotice } from './give-notice.ts'
import { peopleUnder } from './people-under.ts'

const OWN = 'concerns only what the person sees of their own notices'

const listNotices = listRoute({
  path: '/api/notices',
  summary: { vi: 'Thông báo của tôi', en: 'My notices' },
  right: 'signed-in',
  filters: { state: z.enum(['unread', 'all']).default('all') },
  item: Notice,
  sorts: ['-at'],
  fileName: 'thong-bao',
  columns: [
    { title: { vi: 'Thời điểm (UTC)', en: 'At (UTC)' }, cell: ({ at }) => at },
    { title: { vi: 'Loại', en: 'Kind' }, cell: ({ kind }) => kind },
    {
      title: { vi: 'Nội dung', en: 'Content' },
      cell: ({ parameters }) => Object.values(parameters).join(' · '),
    },
  ],
  page: async (request, { db, actor }) => {
    const at = sql`at`
    const own = db.selectFrom('notice').selectAll().select(sql<string>`at::text`.as('exact'))
    const mine = own.where('personId', '=', actor.person).where('inPage', '=', true)
    const wanted = request.filters.state === 'unread' ? mine.where('readAt', 'is', null) : mine
    const rows = await keysetPage(wanted, request, at, sql`id`).execute()
    return rows.map((row) => ({
      item: {
        id: row.id,
        kind: NoticeKind.parse(row.kind),
        parameters: row.parameters as Record<string, string>,
        body: row.body,
        path: row.path,
        at: row.at.toISOString(),
        readAt: row.readAt?.toISOString() ?? null,
      },
      cursor: { value: row.exact, id: row.id },
    }))
  },
})

const countUnread = route({
  method: 'GET',
  path: '/api/notices/unread',
  summary: { vi: 'Số thông báo chưa đọc', en: 'How many notices are unread' },
  right: 'signed-in',
  answer: z.object({ count: z.number() }),
  act: async (_input, { db, actor }) =>
    db
      .selectFrom('notice')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('personId', '=', actor.person)
      .where('inPage', '=', true)
      .where('readAt', 'is', null)
      .executeTakeFirstOrThrow(),
})

const markRead = route({
  method: 'POST',
  path: '/api/notices/read',
  summary: { vi: 'Đánh dấu đã đọc', en: 'Mark as read' },
  right: 'signed-in',
  body: z.strictObject({ notices: z.union([z.literal('all'), z.array(z.uuid()).min(1).max(500)]) }),
  answer: z.object({ marked: z.number() }),
  traceless: OWN,
  act: async ({ body }, { db, actor, now, announce }) => {
    const mine = db.updateTable('notice').set({ readAt: now }).where('personId', '=', actor.person)
    const unread = mine.where('readAt', 'is', null)
    const { notices } = body
    const { numUpdatedRows } = await (notices === 'all'
      ? unread
      : unread.where('id', 'in', notices)
    ).executeTakeFirst()
    await announce({ topic: 'notice', person: actor.person })
    return { marked: Number(numUpdatedRows) }
  },
})

const Settings = z.array(NoticeSetting)

const readSettings = route({
  method: 'GET',
  path: '/api/notice-settings',
  summary: { vi: 'Cách tôi nhận thông báo', en: 'How I hear of things' },
  right: 'signed-in',
  answer: z.object({ settings: Settings, mail: z.boolean() }),
  act: async (_input, { db, actor, configuration }) => {
    const rows = await db
      .selectFrom('noticeSetting')
      .selectAll()
      .where('personId', '=', actor.person)
      .execute()
    const own = rows.map(({ kind, inPage, mail }) => NoticeSetting.parse({ kind, inPage, mail }))
    const settings = noticeKinds.map((kind) => own.find((one) => one.kind === kind) ?? usualSetting(kind))
    return { settings, mail: configuration.mailUrl !== undefined }
  },
})

const writeSettings = route({
  method: 'PUT',
  path: '/api/notice-settings',
  summary: { vi: 'Đổi cách tôi nhận thông báo', en: 'Change how I hear of things' },
  right: 'signed-in',
  body: z.strictObject({ settings: Settings.min(1).max(noticeKinds.length) }),
  answer: z.object({ saved: z.number() }),
  traceless: OWN,
  act: async ({ body }, { db, actor }) => {
    const kinds = new Set(body.settings.map(({ kind }) => kind))
    if (kinds.size !== body.settings.length) throw new Problem('notice-setting-twice')
    await db
      .insertInto('noticeSetting')
      .values(body.settings.map((setting) => ({ personId: actor.person, ...setting })))
      .onConflict((conflict) =>
        conflict.columns(['personId', 'kind']).doUpdateSet((e) => ({
          inPage: e.ref('excluded.inPage'),
          mail: e.ref('excluded.mail'),
        })),
      )
      .execute()
    return { saved: kinds.size }
  },
})

const announce = route({
  method: 'POST',
  path: '/api/announcements',
  summary: { vi: 'Gửi thông báo chung', en: 'Send an announcement' },
  right: 'notice.send',
  body: Announcement,
  answer: z.object({ people: z.number() }),
  on: ({ body }, { db }) => unitResource(db, body.unit),
  act: async ({ body }, context) => {
    const people = await peopleUnder(context.db, body.unit, context.today)
    const { title, body: text } = body
    await giveNotice(context, people, {
      kind: 'announcement',
      parameters: { title },
      ...(text === '' ? {} : { body: text }),
      path: '/notices',
    })
    const subject = { kind: 'unit', id: body.unit }
    const province = await provinceOf(context.db, body.unit)
    await context.record({
      action: 'announcement.sent',
      subject,
      unit: body.unit,
      province,
      after: { title, people: people.length },
    })
    return { people: people.length }
  },
})

export const noticeRoutes = [listNotices, countUnread, markRead, readSettings, writeSettings, announce]
