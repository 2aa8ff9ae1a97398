import { randomUUID } from 'node:crypto'
import { type Running, startOpenpar } from './run-openpar.ts'

/** A server in a process of its own that takes requests. */
export interface LiveServer extends Running {
  readonly address: string
  /** The code of the set-up wizard, where the system is empty. */
  readonly setUpCode?: string
}

/** Serves a data folder and waits until it is ready. */
export async function startServer(
  folder: string,
  words: readonly string[] = ['--empty'],
): Promise<LiveServer> {
  const running = startOpenpar(['serve', ...words], { OPENPAR_DATA: folder, OPENPAR_PORT: '0' })
  const [line] = await running.prints(/^.*"msg":"ready".*$/m)
  const setUpCode = /mã thiết lập ([0-9A-Z-]+)/.exec(running.complained())?.[1]
  const { address } = JSON.parse(line)
  return { ...running, address, ...(setUpCode === undefined ? {} : { setUpCode }) }
}

/** Stops a server as a service manager does; answers its exit code. */
export async function stopServer(server: Running): Promise<number | null> {
  server.kill('SIGTERM')
  return (await server.hasEnded).code
}

const PERSON = { name: 'Nguyễn Thị Thử', email: 'thu@tinh.example', password: 'Mot-mat-khau-dai-2026' }

/** Sets an empty system up; answers the cookie of its administrator. */
export async function setUpSystem({ address, setUpCode }: LiveServer): Promise<string> {
  const send = async (path: string, body: object) => {
    const reply = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    })
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    return reply
  }
  const unit = { name: 'Tỉnh Thử', code: '99', kind: 'province' }
  await send('/api/set-up', { code: setUpCode, unit, person: PERSON })
  const { email, password } = PERSON
  const reply = await send('/api/auth/sign-in/email', { email, password })
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
