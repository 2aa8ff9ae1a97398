import { plainLetters, tidy } from '../../draft/reading/plain-letters.ts'
import { guessIssuer } from './guess-issuer.ts'
import { guessTitle } from './guess-title.ts'

/** Fields as the first page seems to give them; `null` where it gives none. */
export interface GuessedFields {
  readonly number: string | null
  readonly issuer: string | null
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string | null
  readonly title: string | null
}

/** Letters that a first page needs at most; what follows is body. */
const HEAD = 3000

const NUMBER = /(?:^|\s)s[oố]\s*:?\s*(\d{1,5}[a-z]?)\s*\/\s*([a-zđ0-9]+(?:\s*[-/&.]\s*[a-zđ0-9]+)*)/iu
const DATE = /ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})/

function guessNumber(text: string): string | null {
  const match = NUMBER.exec(text)
  if (match === null) return null
  return `${match[1]}/${match[2]!.replace(/\s+/g, '')}`
}

function guessDate(text: string): string | null {
  const match = DATE.exec(plainLetters(text))
  if (match === null) return null
  const [day, month, year] = [match[1]!, match[2]!, match[3]!].map(Number) as [number, number, number]
  const longest = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  if (month < 1 || month > 12 || day < 1 || day > longest[month - 1]! || year < 1945) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * What number, issuer, date and title the text of the first page seems to give, by the form that decree 30/2020/NĐ-CP
 * prescribes for administrative documents. A guess, to be shown as one; `null` when it gives nothing at all.
 */
export function guessDocument(firstPage: string): GuessedFields | null {
  const text = tidy(firstPage).slice(0, HEAD)
  const guess = {
    number: guessNumber(text),
    issuer: guessIssuer(text),
    issuedOn: guessDate(text),
    title: guessTitle(text),
  }
  return Object.values(guess).every((field) => field === null) ? null : guess
}
