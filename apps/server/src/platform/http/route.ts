import type { Action, Resource } from '@openpar/domain/people'
import type { z } from 'zod'
import type { Context } from './context.ts'

export interface Text {
  readonly vi: string
  readonly en: string
}

type Shape = z.ZodType | undefined
type Parsed<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined

/** The checked parts of a request. */
interface Input<P extends Shape, Q extends Shape, B extends Shape> {
  readonly params: Parsed<P>
  readonly query: Parsed<Q>
  readonly body: Parsed<B>
}

/** One route as a list of steps: who may, what comes in, what it is about, what is done, what goes out. */
export interface RouteOf<P extends Shape, Q extends Shape, B extends Shape, A extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Under `/api`, with `:name` for parts that vary. */
  readonly path: `/api/${string}`
  readonly summary: Text
  /** Everybody, whoever is signed in, or those who hold the right. */
  readonly right: 'public' | 'signed-in' | Action
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** The media type of a body that the act reads from `context.request` as it comes in, instead of JSON. */
  readonly streams?: string
  /** The largest body in bytes; 1 MiB unless told. */
  readonly bodyLimit?: number
  /** What goes out as JSON; `raw`: the act answers through `context.reply` itself (files, streams). */
  readonly answer: A | 'raw'
  /** What is acted on, for the policy; throws `not-found` where there is nothing. */
  readonly on?: (input: Input<P, Q, B>, context: Context) => Promise<Resource>
  readonly act: (input: Input<P, Q, B>, context: Context) => Promise<z.input<A>>
  /**
   * For changing routes that leave no trace on purpose (a dry run, a sign-in that its library records): the reason.
   * They run without transaction, audit check and stored answer.
   */
  readonly traceless?: string
  /** The CSV form of a list, made by `listRoute`. */
  readonly csv?: (input: Input<P, Q, B>, context: Context) => AsyncIterable<string>
}

/** A route with its types forgotten, as the pipeline takes it. */
// biome-ignore lint/suspicious/noExplicitAny: the parts are checked where each route is written
export type Route = RouteOf<any, any, any, any>

/** Checks the types of a route's parts against each other. */
export function route<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
  A extends z.ZodType = z.ZodVoid,
>(definition: RouteOf<P, Q, B, A>): RouteOf<P, Q, B, A> {
  return definition
}

/** Whether the route changes anything that must be recorded. */
export const isChanging = (one: Route): boolean => one.method !== 'GET' && one.traceless === undefined
