import { z } from 'zod'
import { Problem } from '../../errors/problem.ts'

/** The place of an item in a sorted list: what it sorts by, then its id, so that equal values keep their order. */
export interface Cursor {
  readonly value: string | number
  readonly id: string
}

const FORM = z.tuple([z.union([z.string(), z.number()]), z.string()])

/** A cursor as an opaque text for the client. */
export const writeCursor = ({ value, id }: Cursor): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url')

/** The cursor in a text of `writeCursor`; throws `invalid-input` on any other text. */
export function readCursor(text: string): Cursor {
  try {
    const [value, id] = FORM.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    if (typeof value === 'string' && value.includes('\u0000')) throw new Error('NUL')
    return { value, id }
  } catch {
    throw new Problem('invalid-input', { count: 1, first: 'cursor' }, { part: 'query', mistakes: [] })
  }
}
