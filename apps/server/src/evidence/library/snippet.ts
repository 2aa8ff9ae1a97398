import { plainLetters } from '@openpar/domain/evidence'
import { type Expression, sql } from 'kysely'

/** Marks around the words that a search found; no keyboard has them. */
const OPEN = '⟦'
const CLOSE = '⟧'
/** Letters of the window on the text, before and after the place found. */
const BEFORE = 60
const AFTER = 160

/**
 * In SQL: the place (from 1) in the folded text where all terms follow each other, else where the first one stands; 0
 * where the text has neither. A word must begin there.
 */
function placeOf(folded: Expression<string | null>, terms: readonly string[]) {
  const plain = sql`' ' || translate(${folded}, E'\n\f', '  ')`
  return sql<number>`coalesce(
    nullif(strpos(${plain}, ${` ${terms.join(' ')}`}), 0), strpos(${plain}, ${` ${terms[0]}`}), 0
  )`
}

/** In SQL: the text around the place found, and the page it stands on, pages being parted by form feeds. */
export function snippetColumns(
  text: Expression<string | null>,
  folded: Expression<string | null>,
  terms: readonly string[],
) {
  if (terms.length === 0) {
    return { window: sql<string | null>`null::text`, page: sql<number | null>`null::integer` }
  }
  const place = placeOf(folded, terms)
  const start = sql`greatest(${place} - ${BEFORE}, 1)`
  return {
    window: sql<string | null>`(
      select case when place > 0 then
        case when place > ${BEFORE + 1} then '…' else '' end
          || substring(${text} from greatest(place - ${BEFORE}, 1) for ${BEFORE + AFTER})
          || case when char_length(${text}) > place + ${AFTER} then '…' else '' end
      end from (select ${place} as place) found
    )`,
    page: sql<number | null>`(
      select case when place > 0 then
        1 + char_length(left(${text}, place)) - char_length(replace(left(${text}, place), E'\f', ''))
      end from (select ${place} as place, ${start} as start) found
    )`,
  }
}

const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** Puts marks around every word of `text` that begins with one of the terms (folded), for as long as the term is. */
function mark(text: string, terms: readonly string[]): string {
  const folded = plainLetters(text)
  let result = ''
  for (let at = 0; at < text.length; ) {
    const term = isLetter(folded[at - 1]) ? undefined : terms.find((one) => folded.startsWith(one, at))
    const length = term?.length ?? 1
    const piece = text.slice(at, at + length)
    result += term === undefined ? piece : `${OPEN}${piece}${CLOSE}`
    at += length
  }
  return result
}

/** A window on a text as people read it: no words cut in half, blanks joined, the words of the search marked. */
export function presentSnippet(window: string, terms: readonly string[]): string {
  const whole = window.normalize('NFC').replace(/[⟦⟧]/g, ' ').replace(/^…\S*/, '…').replace(/\S*…$/, '…')
  return mark(
    whole,
    terms.toSorted((a, b) => b.length - a.length),
  )
    .replace(/\s+/g, ' ')
    .trim()
}
