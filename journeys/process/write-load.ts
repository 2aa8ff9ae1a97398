import { randomUUID } from 'node:crypto'

/** One changing request: the id its client gave it and the code of the measure it defines. */
export interface Write {
  readonly key: string
  readonly code: string
}

/** What clients know of their writes. */
export interface WriteLoad {
  /** Those answered with 200. */
  readonly acknowledged: readonly Write[]
  /** Those that got no answer: nobody knows whether they happened. */
  readonly open: readonly Write[]
  /** Answers other than 200. */
  readonly refused: readonly string[]
  /** Fulfilled when all clients have stopped: when the server no longer answers. */
  readonly hasEnded: Promise<void>
}

/** Sends a write; answers what the server said. Rejected when there is no answer. */
export async function sendWrite(address: string, cookie: string, { key, code }: Write): Promise<Response> {
  const reply = await fetch(`${address}/api/measures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie },
    body: JSON.stringify({
      code,
      name: { vi: `Số liệu ${code}`, en: `Measure ${code}` },
      kind: 'count',
      decimals: 0,
      aggregation: { kind: 'sum' },
      periodicity: 'year',
      source: 'Phép thử',
    }),
  })
  await reply.arrayBuffer()
  return reply
}

/** Four clients that define one measure after the other until the server is gone. */
export function startWriteLoad(address: string, cookie: string, clients = 4): WriteLoad {
  const acknowledged: Write[] = []
  const open: Write[] = []
  const refused: string[] = []
  const client = async () => {
    for (;;) {
      const key = randomUUID()
      const write = { key, code: `m_${key.replaceAll('-', '_')}` }
      try {
        const reply = await sendWrite(address, cookie, write)
        if (reply.status === 200) acknowledged.push(write)
        else refused.push(`${reply.status}`)
      } catch {
        open.push(write)
        return
      }
    }
  }
  const hasEnded = Promise.all(Array.from({ length: clients }, client)).then(() => undefined)
  return { acknowledged, open, refused, hasEnded }
}
