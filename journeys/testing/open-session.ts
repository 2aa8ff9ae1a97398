/** One person at the API, as the workspace speaks to it. */
export interface Session {
  get<Answer>(path: string): Promise<Answer>
  /** What a download holds. */
  bytes(path: string): Promise<Buffer>
  /** Sends JSON. @throws Error with what was refused */
  send<Answer>(method: 'POST' | 'PUT', path: string, body: object): Promise<Answer>
  /** Sends a file. @throws Error with what was refused */
  upload<Answer>(path: string, bytes: Buffer): Promise<Answer>
}

/** Signs in by the API. @throws Error where that is refused */
export async function openSession(address: string, email: string, password: string): Promise<Session> {
  const json = { 'content-type': 'application/json', origin: address }
  const signedIn = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email, password }),
  })
  if (!signedIn.ok) throw new Error(`sign-in of ${email}: ${await signedIn.text()}`)
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = async (path: string, request: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(`${address}${path}`, {
      ...request,
      headers: { origin: address, cookie, 'idempotency-key': crypto.randomUUID(), ...request.headers },
    })
    if (!answer.ok) throw new Error(`${email}: ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  return {
    get: async (path) => (await ask(path)).json(),
    bytes: async (path) => Buffer.from(await (await ask(path)).arrayBuffer()),
    send: async (method, path, body) =>
      (await ask(path, { method, headers: json, body: JSON.stringify(body) })).json(),
    upload: async (path, bytes) =>
      (
        await ask(path, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: new Uint8Array(bytes),
        })
      ).json(),
  }
}
