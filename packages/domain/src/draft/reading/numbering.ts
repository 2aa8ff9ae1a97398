import { tidy } from './plain-letters.ts'

type NumberingStyle = 'roman' | 'capital' | 'arabic' | 'letter'

/** A place in the numbering of an annex. */
export interface Numbering {
  readonly style: NumberingStyle
  /** Steps from the outermost: `1.2.3` → 1, 2, 3; roman numbers in digits: `IV` → 4; letters as they are. */
  readonly parts: readonly string[]
  /** Written as a number in a spreadsheet, where 1.10 has become 1.1. */
  readonly numeric?: boolean
}

const LEADING_WORDS = /^(?:lĩnh vực|tiêu chí thành phần|tiêu chí|nhóm|phần|mục|tctp|tc)\s+(?=[\dIVXA-H])/iu
const ROMAN = /^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})$/

/** The numbering that is the whole of `text` (`I.`, `1.1.2`, `a)`), or nothing. */
export function readNumbering(text: string): Numbering | undefined {
  if (text.length > 60) return undefined
  const bare = tidy(text)
    .replace(LEADING_WORDS, '')
    .replace(/^[(]\s*/, '')
    .replace(/\s*[.):\-–]*$/, '')
    .replace(/\s*\.\s*/g, '.')
  if (/^\d{1,2}(\.\d{1,3}){0,5}$/.test(bare)) return arabic(bare.split('.'))
  if (/^\d{1,2}(\.\d{1,3}){0,4}\.[a-zđ]$/.test(bare)) return arabic(bare.split('.'))
  if (ROMAN.test(bare)) return { style: 'roman', parts: [String(romanValue(bare))] }
  const mixed = /^([IVX]+)((?:\.\d{1,3}){1,4})$/.exec(bare)
  if (mixed !== null && ROMAN.test(mixed[1]!))
    return arabic([String(romanValue(mixed[1]!)), ...mixed[2]!.slice(1).split('.')])
  if (/^[A-H]$/.test(bare)) return { style: 'capital', parts: [bare] }
  if (/^[a-zđ]$/.test(bare)) return { style: 'letter', parts: [bare] }
  return undefined
}

/** Numbering in front of a name, and the name: `1.1.2 Ban hành…`, `II. CẢI CÁCH…`, `a) Kịp thời`. */
export function splitNumbering(
  text: string,
): { readonly numbering: Numbering; readonly rest: string } | undefined {
  const match =
    /^((?:(?:lĩnh vực|tiêu chí thành phần|tiêu chí|nhóm|phần|mục|tctp|tc)\s+)?(?:\d{1,2}(?:\.\d{1,3})+(?:\.[a-zđ])?[.):]?|[IVX]+(?:\.\d{1,3})+[.):]?|\d{1,2}[.):]|[IVX]+[.):]|[IVX]+(?=\s+[-–]\s)|[A-H][.):]|[a-zđ][.)]))\s+(?:[-–]\s+)?(\S[\s\S]*)$/iu.exec(
      tidy(text),
    )
  if (match === null || /^(?:điểm|đ|%)(?!\p{L})/iu.test(match[2]!)) return undefined
  const numbering = readNumbering(match[1]!)
  return numbering === undefined ? undefined : { numbering, rest: match[2]! }
}

/** Position among siblings of the last step: `1.2.3` → 3, `b` → 2; nothing where it is unknown. */
export function ordinal(part: string): number | undefined {
  if (/^\d+$/.test(part)) return Number(part)
  const position = 'abcdefghijklmnopqrstuvwxyz'.indexOf(part.toLowerCase())
  return position === -1 ? undefined : position + 1
}

function arabic(parts: readonly string[]): Numbering {
  return { style: 'arabic', parts: parts.map((part) => (/^\d+$/.test(part) ? String(Number(part)) : part)) }
}

function romanValue(text: string): number {
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const here = worth[text[i]!]!
    const next = i + 1 < text.length ? worth[text[i + 1]!]! : 0
    value += here < next ? -here : here
  }
  return value
}
