import type { Answer, TestClient } from '../../testing/test-client.ts'
import type { TestServer } from '../../testing/test-server.ts'

const TUS = { 'tus-resumable': '1.0.0' }
const encoded = (text: string) => Buffer.from(text).toString('base64')

interface Sending {
  readonly name: string
  readonly unit: string
  readonly document?: string
}

/** Asks to begin an upload of `length` bytes, with its first bytes where there are some. */
export function beginUpload(
  client: TestClient,
  { name, unit, document }: Sending,
  length: number,
  first?: { readonly bytes: Buffer; readonly headers: Record<string, string> },
): Promise<Answer> {
  const pairs = [`name ${encoded(name)}`, `unit ${encoded(unit)}`]
  if (document !== undefined) pairs.push(`document ${encoded(document)}`)
  return client.post('/api/uploads', first?.bytes, {
    ...TUS,
    'upload-length': String(length),
    'upload-metadata': pairs.join(','),
    ...first?.headers,
  })
}

/** Sends bytes on from `offset`. */
export function sendPart(client: TestClient, url: string, offset: number, bytes: Buffer): Promise<Answer> {
  const type = 'application/offset+octet-stream'
  return client.patch(url, bytes, { ...TUS, 'content-type': type, 'upload-offset': String(offset) })
}

/** Uploads a file in one go and answers the id of the upload; the check still waits among the jobs. */
export async function sendFile(client: TestClient, sending: Sending, bytes: Buffer): Promise<string> {
  const begun = await beginUpload(client, sending, bytes.length)
  const url = String(begun.headers.location)
  const sent = await sendPart(client, url, 0, bytes)
  if (sent.status !== 204) throw new Error(`upload failed: ${sent.status} ${JSON.stringify(sent.body)}`)
  return url.split('/').at(-1)!
}

/** Uploads a file, has it checked and read, and answers what became of it. */
export async function addFile(system: TestServer, client: TestClient, sending: Sending, bytes: Buffer) {
  const id = await sendFile(client, sending, bytes)
  await system.runJobs()
  const { body } = await client.get('/api/uploads')
  return body.uploads.find((upload: { id: string }) => upload.id === id)
}
