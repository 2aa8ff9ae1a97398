import type { Database } from '../database/connect.ts'
import type { Dependencies } from '../http/context.ts'

/** A kind of work done outside requests, by any process that runs the service `worker`. */
export interface JobKind<Payload extends object = object> {
  /** `<feature>.<verb>`: `evidence.extract-text`. */
  readonly name: string
  /** Does one job; an exception puts it back, up to `retries` times (2 unless told) with growing pauses. */
  run(payload: Payload, dependencies: Dependencies): Promise<void>
  readonly retries?: number
  /** Seconds after which a job counts as lost and is given to another process; 300 unless told. */
  readonly expireInSeconds?: number
  /** A cron expression in Asia/Ho_Chi_Minh time for work that recurs; its payload is empty. */
  readonly schedule?: string
}

interface SendOptions {
  /** A second job of the same kind and key is not added while one waits. */
  readonly key?: string
  readonly afterSeconds?: number
  /** The transaction the job belongs to: it is queued when that commits. */
  readonly db?: Database
}

/** The queue. */
export interface Jobs {
  send(name: string, payload: object, options?: SendOptions): Promise<void>
  /** Takes no more jobs and waits for those that run. */
  stop(): Promise<void>
}
