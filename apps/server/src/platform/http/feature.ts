import type { FastifyInstance } from 'fastify'
import type { ProblemKind } from '../errors/problem.ts'
import type { JobKind } from '../jobs/jobs.ts'
import type { Ground } from './create-application.ts'
import type { Route } from './route.ts'

/** What a feature folder brings to the server. */
export interface Feature {
  readonly name: string
  readonly routes: readonly Route[]
  readonly problems: Readonly<Record<string, ProblemKind>>
  readonly jobs?: readonly JobKind[]
  /** For what is no route of the API: the pages of the portal. Runs in a Fastify scope of its own. */
  readonly plugin?: (server: FastifyInstance, ground: Ground) => Promise<void>
}
