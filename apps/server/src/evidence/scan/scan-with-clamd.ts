import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

/** What the scanner said: clean, the name of what it found, or why it could say nothing. */
export type Verdict =
  | { readonly outcome: 'clean' }
  | { readonly outcome: 'infected'; readonly found: string }
  | { readonly outcome: 'unknown'; readonly why: string }

/** No word for this long, and the scanner counts as unreachable. */
const SILENCE = 120_000
const LONGEST_REPLY = 4096

function open(address: string): Socket {
  const tcp = /^(?:tcp:\/\/)?\[?([^/\]]+)\]?:(\d+)$/.exec(address)
  return tcp === null ? connect(address.replace(/^unix:(\/\/)?/, '')) : connect(Number(tcp[2]), tcp[1])
}

function verdictOf(reply: string): Verdict {
  const text = reply.replace(/\0[\s\S]*$/, '').trim()
  const found = /^stream: (.+) FOUND$/.exec(text)
  if (found !== null) return { outcome: 'infected', found: found[1]! }
  if (text === 'stream: OK') return { outcome: 'clean' }
  return { outcome: 'unknown', why: text === '' ? 'the scanner hung up' : text }
}

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (!socket.write(bytes)) {
    await new Promise<void>((drained) => {
      const go = () => {
        socket.off('drain', go).off('close', go)
        drained()
      }
      socket.once('drain', go).once('close', go)
    })
  }
}

async function send(socket: Socket, bytes: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const chunk of bytes) {
    // clamd answers and hangs up early when it has had enough.
    if (socket.destroyed || socket.writableEnded) return
    const length = Buffer.alloc(4)
    length.writeUInt32BE((chunk as Buffer).length)
    await write(socket, length)
    await write(socket, chunk as Buffer)
  }
  await write(socket, Buffer.alloc(4))
}

/**
 * Has the ClamAV daemon at `address` (a Unix socket, or `host:port`) look at `bytes`, by its INSTREAM command
 * (clamd(8)). Never throws and never guesses: whatever goes wrong is `unknown`.
 */
export async function scanWithClamd(address: string, bytes: Readable, silence = SILENCE): Promise<Verdict> {
  const socket = open(address)
  let reply = ''
  const answered = new Promise<Verdict>((resolve) => {
    socket.setTimeout(silence, () => socket.destroy(new Error('the scanner is silent')))
    socket.on('data', (data) => {
      reply += data.toString('latin1')
      if (reply.includes('\0') || reply.length > LONGEST_REPLY) socket.destroy()
    })
    socket.on('error', (error) => resolve({ outcome: 'unknown', why: error.message }))
    socket.on('close', () => resolve(verdictOf(reply)))
  })
  try {
    await Promise.race([send(socket, bytes), answered])
    return await answered
  } catch (error) {
    return { outcome: 'unknown', why: error instanceof Error ? error.message : String(error) }
  } finally {
    socket.destroy()
    bytes.destroy()
  }
}
