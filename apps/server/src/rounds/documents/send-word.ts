import { attachment } from '../../platform/http/attachment.ts'
import type { Context } from '../../platform/http/context.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Answers with a Word file under a name of any letters. */
export async function sendWord({ reply }: Context, name: string, bytes: Buffer): Promise<never> {
  reply.type(WORD).header('content-disposition', attachment(`${name.replaceAll('/', '-')}.docx`))
  await reply.send(bytes)
  return undefined as never
}
