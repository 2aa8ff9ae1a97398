import type { Action, Actor } from '@openpar/domain/people'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Configuration } from '../configuration/configuration.ts'
import type { Database } from '../database/connect.ts'
import type { Language } from '../errors/problem.ts'
import type { Files } from '../files/files.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Log } from '../logging/log.ts'

/** What a changing route tells the audit trail. `before` and `after` are what a reader needs to judge the change. */
export interface AuditChange {
  /** A verb in the past of the record, named `<what>.<verb>`: `unit.renamed`. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  /** The unit the subject belongs to; decides who may read the entry. */
  readonly unit?: string
  /** The root unit of that unit; by default the last unit of the resource, else the installation itself. */
  readonly province?: string
  readonly before?: unknown
  readonly after?: unknown
  readonly why?: string
}

/** Something that open pages want to know. Sent after commit to people whose rights reach one of `units`. */
export interface LiveEvent {
  readonly topic: string
  readonly subject?: string
  /** Counts up with each change of the subject: who knows this one, or a later one, need not read again. */
  readonly version?: number
  /** The unit concerned and its ancestors; absent: everybody who is signed in. */
  readonly units?: readonly string[]
  /** The only person concerned. */
  readonly person?: string
}

/** What the parts of a running server share. */
export interface Dependencies {
  readonly configuration: Configuration
  readonly db: Database
  readonly files: Files
  readonly jobs: Jobs
  readonly log: Log
  /** The clock. */
  readonly now: () => Date
}

/** What one request knows and may do. */
export interface Context {
  readonly configuration: Configuration
  /** Inside a transaction when the request changes something. */
  readonly db: Database
  readonly files: Files
  /** The queue; jobs sent while something changes are queued when the change commits. */
  readonly jobs: Pick<Jobs, 'send'>
  readonly log: Log
  /** Who acts. Routes open to everybody have nobody: ask `visitor`. */
  readonly actor: Actor
  /** Who acts, or nobody. */
  readonly visitor: Actor | undefined
  readonly now: Date
  /** The day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
  readonly today: string
  readonly language: Language
  /** Writes an audit entry in the transaction of the change. */
  record(change: AuditChange): Promise<void>
  /** Where the actor may do it: everywhere, or the units whose whole subtree is open. For the filters of lists. */
  scope(action: Action): 'everywhere' | readonly string[]
  /** Throws `forbidden` unless the actor may do it to the resource: for what only the act itself can know. */
  require(action: Action, resource: { units?: readonly string[]; person?: string }): void
  /** Tells open pages, once the change is committed. */
  announce(event: LiveEvent): Promise<void>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}
