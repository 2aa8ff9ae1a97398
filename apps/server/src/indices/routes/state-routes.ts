import {
  allowsTransition,
  EDITION_TRANSITIONS,
  Edition,
  PublishEdition,
  RetireEdition,
} from '@openpar/domain/indices'
import { z } from 'zod'
import { Problem } from '../../platform/errors/problem.ts'
import { staleEdit } from '../../platform/errors/stale-edit.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { indexResource } from '../index-resource.ts'
import { publishEdition } from '../publish-edition.ts'
import { getEdition, lockEdition } from '../store.ts'
import { auditedEdition } from './audited-edition.ts'

const params = z.strictObject({ edition: z.uuid() })
const on = (_: unknown, { db, today }: Context) => indexResource(db, today)

export const publishEditionRoute = route({
  method: 'POST',
  path: '/api/editions/:edition/publish',
  summary: { vi: 'Ban hành phiên bản', en: 'Publish an edition' },
  right: EDITION_TRANSITIONS.publish.right,
  params,
  body: PublishEdition,
  answer: Edition,
  on,
  act: async ({ params: { edition }, body: { version } }, context) => {
    const { db, actor, now } = context
    const before = await lockEdition(db, edition)
    if (!allowsTransition(before.state, 'publish'))
      throw new Problem('edition-not-a-draft', { code: before.code })
    if (before.version !== version) throw staleEdit(version, before)
    const { edition: after, superseded } = await publishEdition(db, before, actor.person, now)
    await context.announce({ topic: 'edition', subject: edition })
    for (const { id, code, until } of superseded) {
      await context.record({
        action: 'edition.superseded',
        subject: { kind: 'edition', id },
        before: { code, to: null },
        after: { code, to: until, by: after.code },
      })
    }
    await context.record({
      action: 'edition.published',
      subject: { kind: 'edition', id: edition },
      before: auditedEdition(before),
      after: auditedEdition(after),
    })
    return after
  },
})

export const retireEdition = route({
  method: 'POST',
  path: '/api/editions/:edition/retire',
  summary: { vi: 'Ngừng áp dụng phiên bản', en: 'Retire an edition' },
  right: EDITION_TRANSITIONS.retire.right,
  params,
  body: RetireEdition,
  answer: Edition,
  on,
  act: async ({ params: { edition }, body: { version, reason } }, context) => {
    const { db, actor, now } = context
    const before = await lockEdition(db, edition)
    if (!allowsTransition(before.state, 'retire'))
      throw new Problem('edition-not-published', { code: before.code })
    if (before.version !== version) throw staleEdit(version, before)
    await db
      .updateTable('edition')
      .set({
        state: 'retired',
        retiredAt: now,
        retiredBy: actor.person,
        retiredBecause: reason,
        version: version + 1,
      })
      .where('id', '=', edition)
      .execute()
    const after = await getEdition(db, edition)
    await context.announce({ topic: 'edition', subject: edition })
    await context.record({
      action: 'edition.retired',
      subject: { kind: 'edition', id: edition },
      before: auditedEdition(before),
      after: auditedEdition(after),
      why: reason,
    })
    return after
  },
})
