import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A stand-in of the ClamAV daemon that speaks INSTREAM and knows one virus. */
export interface FakeClamd {
  readonly address: string
  /** Lengths of what it has been shown. */
  readonly scanned: readonly number[]
  stop(): Promise<void>
}

interface Manner {
  readonly path?: string
  /** Port to listen on; a free one unless told. */
  readonly port?: number
  /** The longest stream it takes. */
  readonly most?: number
  /** What it says whatever it is shown. */
  readonly reply?: string
  readonly silent?: boolean
}

const COMMAND = 'zINSTREAM\0'

/** The bytes of the chunks, or nothing while the closing chunk of length 0 is still to come. */
function unpack(received: Buffer): Buffer | undefined {
  const chunks: Buffer[] = []
  let at = COMMAND.length
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

/** Starts a daemon on a Unix socket or a port of this machine. */
export async function startFakeClamd({
  path,
  port = 0,
  most,
  reply,
  silent = false,
}: Manner = {}): Promise<FakeClamd> {
  const scanned: number[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    const parts: Buffer[] = []
    let length = 0
    socket.on('error', () => {})
    socket.on('data', (data) => {
      parts.push(data as Buffer)
      length += data.length
      if (most !== undefined && length > most) socket.end('INSTREAM size limit exceeded. ERROR\0')
      const tail = (data as Buffer).subarray(-4)
      if (!tail.equals(Buffer.alloc(4)) || silent) return
      const content = unpack(Buffer.concat(parts))
      if (content === undefined) return
      scanned.push(content.length)
      const found = content.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE')
      socket.end(reply ?? `stream: ${found ? 'Eicar-Test-Signature FOUND' : 'OK'}\0`)
    })
  })
  await new Promise<void>((listening) =>
    path === undefined ? server.listen(port, '127.0.0.1', listening) : server.listen(path, listening),
  )
  return {
    address: path ?? `127.0.0.1:${(server.address() as AddressInfo).port}`,
    scanned,
    stop: () =>
      new Promise((stopped) => {
        for (const socket of open) socket.destroy()
        server.close(() => stopped())
      }),
  }
}
