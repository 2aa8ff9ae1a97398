import { z } from 'zod'
import type { Language } from '../language/language.ts'

/** The answer of the server when it refuses (RFC 9457), with both sentences. */
const Problem = z.looseObject({
  type: z.string().optional(),
  title: z.string().optional(),
  status: z.number(),
  detail: z.string().optional(),
  code: z.string(),
  vi: z.string().optional(),
  en: z.string().optional(),
})

/** Somebody else changed the record first; what it is now comes as `current`. */
export const staleEditCode = 'stale-edit'

/** Nobody is signed in, or no longer. */
export const signInRequired = 'sign-in-required'

/**
 * A refusal of the server, or of this side where the server could not be heard (`code: 'unreachable'`, status 0) or
 * said something that the schema does not allow (`code: 'unexpected-answer'`).
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: string
  readonly status: number
  readonly sentences: Readonly<Record<Language, string>>
  /** Everything else that came with the problem: the current record of a stale edit, faults by field … */
  readonly more: Readonly<Record<string, unknown>>

  constructor(
    code: string,
    status: number,
    sentences: Record<Language, string>,
    more: Record<string, unknown> = {},
  ) {
    super(`${code}: ${sentences.en}`)
    this.code = code
    this.status = status
    this.sentences = sentences
    this.more = more
  }
}

/** Reads the body of a refusal; a body that is no problem document still becomes a problem with its status. */
export function problemFrom(status: number, body: unknown): ProblemError {
  const read = Problem.safeParse(body)
  if (!read.success) return new ProblemError('unexpected-answer', status, unexpectedAnswer(status))
  const { code, vi, en, title, detail, type: _type, status: _status, ...more } = read.data
  const said = detail ?? title
  const unknown = unexpectedAnswer(status)
  return new ProblemError(code, status, { vi: vi ?? said ?? unknown.vi, en: en ?? said ?? unknown.en }, more)
}

export function unexpectedAnswer(status: number): Record<Language, string> {
  return {
    vi: `Máy chủ trả lời không như mong đợi (mã ${status}). Dữ liệu đã lưu trước đó vẫn an toàn; hãy thử lại, nếu vẫn lỗi thì báo quản trị hệ thống.`,
    en: `The server gave an unexpected answer (${status}). What was saved before is safe; try again, and tell the administrator if it persists.`,
  }
}

export function unreachable(): ProblemError {
  return new ProblemError('unreachable', 0, {
    vi: 'Không kết nối được với máy chủ. Nội dung đang nhập vẫn còn trên màn hình; kiểm tra mạng rồi thử lại.',
    en: 'The server cannot be reached. What you typed is still on the screen; check the network and try again.',
  })
}

/** The sentence to show for anything thrown: the problem's own, or a plain one for a fault of this page. */
export function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof ProblemError) return error.sentences[language]
  return language === 'vi'
    ? 'Trang gặp lỗi ngoài dự kiến. Hãy tải lại trang; nếu vẫn lỗi thì báo quản trị hệ thống.'
    : 'This page met an unexpected fault. Reload it, and tell the administrator if it persists.'
}
