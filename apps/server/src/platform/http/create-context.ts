import { type Actor, may, scopeOf } from '@openpar/domain/people'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { recordChange } from '../../audit/record-change.ts'
import type { Database } from '../database/connect.ts'
import { Problem } from '../errors/problem.ts'
import type { Context, Dependencies } from './context.ts'
import { announceEvent } from './live-events.ts'
import { languageOf } from './send-problem.ts'

/** What the pipeline learns while a request runs. */
export interface Progress {
  /** The last unit of the resource: whose audit chain the change belongs to. */
  province: string | undefined
  recorded: number
}

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The day in Asia/Ho_Chi_Minh at an instant, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => DAY.format(instant)

/** The context of one request on `db`, which is a transaction when the request changes something. */
export function createContext(
  dependencies: Dependencies,
  db: Database,
  visitor: Actor | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
  progress: Progress,
): Context {
  const now = dependencies.now()
  const { configuration, files, jobs, log } = dependencies
  const actor = () => {
    if (visitor === undefined) throw new Problem('sign-in-required')
    return visitor
  }
  return {
    configuration,
    db,
    files,
    jobs: { send: (name, payload, options) => jobs.send(name, payload, { db, ...options }) },
    log,
    get actor() {
      return actor()
    },
    visitor,
    now,
    today: dayOf(now),
    language: languageOf(request),
    record: async (change) => {
      progress.recorded++
      await recordChange(db, { ...change, province: change.province ?? progress.province }, visitor, now, {
        request: String(request.id),
        address: request.ip,
      })
    },
    scope: (action) => scopeOf(actor(), action),
    require: (action, resource) => {
      if (!may(actor(), action, resource)) throw new Problem('forbidden')
    },
    announce: (event) => announceEvent(db, event),
    request,
    reply,
  }
}
