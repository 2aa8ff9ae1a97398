import { type Actor, may } from '@openpar/domain/people'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../../errors/problem.ts'
import type { LiveEvent } from '../context.ts'
import type { EventHub } from '../event-hub.ts'
import type { Authenticate } from '../register-route.ts'

const BEAT = 25_000

/** Whether an open page of the actor is told: events without unit or person go to everybody who is signed in. */
function concerns(event: LiveEvent, actor: Actor): boolean {
  if (event.person !== undefined) return event.person === actor.person
  return (
    event.units === undefined ||
    actor.grants.some(({ unit }) => event.units?.includes(unit)) ||
    may(actor, 'system.read')
  )
}

/** Server-sent events for open pages: `GET /api/events`, one event of `{ topic, subject, version }` for each change. */
export function registerEvents(server: FastifyInstance, hub: EventHub, authenticate: Authenticate): void {
  server.get('/api/events', async (request, reply) => {
    const actor = await authenticate(request)
    if (actor === undefined) throw new Problem('sign-in-required')
    reply.hijack()
    const out = reply.raw
    out.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    out.write('retry: 3000\n\n')
    const stop = hub.listen((event) => {
      if (!concerns(event, actor)) return
      const { topic, subject, version } = event
      out.write(`data: ${JSON.stringify({ topic, subject, version })}\n\n`)
    })
    const beat = setInterval(() => out.write(': ok\n\n'), BEAT)
    out.on('close', () => {
      clearInterval(beat)
      stop()
    })
    hub.onClose(() => out.end())
  })
}
