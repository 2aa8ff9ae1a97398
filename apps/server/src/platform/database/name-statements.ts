import { createHash } from 'node:crypto'
import pg from 'pg'

/** Texts asked so often on a process are worth a plan that a connection keeps. */
const OFTEN = 5
const MOST_NAMED = 300
const MOST_COUNTED = 5000
const LONGEST = 20_000

/** How often each text was asked, or its name. */
const texts = new Map<string, number | string>()
let named = 0

/**
 * The name of a statement text once it has been asked often; undefined before. Planning costs more than running for most of our reads,
 * and a connection plans a named statement once. Texts with lists of changing length would otherwise fill the memory of the
 * database with plans: only so many are named.
 */
function nameOf(text: string): string | undefined {
  const known = texts.get(text)
  if (typeof known === 'string') return known
  if (text.length > LONGEST || named >= MOST_NAMED) return undefined
  const count = (known ?? 0) + 1
  if (count < OFTEN) {
    if (texts.size >= MOST_COUNTED) forgetCounts()
    texts.set(text, count)
    return undefined
  }
  const name = createHash('sha256').update(text).digest('base64url')
  texts.set(text, name)
  named++
  return name
}

function forgetCounts(): void {
  for (const [text, known] of texts) if (typeof known === 'number') texts.delete(text)
}

/** A connection on which queries with parameters, asked often, are planned once. */
export class NamingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the overloads of the library cannot be written out here.
  override query(...words: any[]): any {
    const [text, values, ...rest] = words
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
    return super.query(...((name === undefined ? words : [{ name, text, values }, ...rest]) as [string]))
  }
}
