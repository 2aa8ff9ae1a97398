import { ordinal } from '../reading/numbering.ts'
import { sentences } from '../sentences.ts'
import type { AnnexLine } from './annex-line.ts'
import { doubtAt, type Report } from './draft-node.ts'
import type { Placement } from './place-in-tree.ts'

/** How the code of a new node came about. */
export interface GivenCode {
  readonly line: AnnexLine
  readonly placed: Placement
  readonly given: string
  /** A zero lost in a spreadsheet was put back. */
  readonly recovered: boolean
  /** Code of the sibling before it. */
  readonly before?: string
}

/** Reports numbering that is absent, unreadable, repeated, out of order, or without its parent. */
export function checkNumbering({ line, placed, given, recovered, before }: GivenCode, report: Report): void {
  const about = { code: given, key: 'code' }
  const cell = line.codeCell ?? line.cell
  const counted = [line.strangeCode, line.cell].find((held) => held?.numbered === true)
  if (line.numbering === undefined && counted !== undefined) {
    report(doubtAt(sentences.automaticNumber(given), { place: counted.place, text: line.title }, about))
    return
  }
  if (line.strangeCode !== undefined) report(doubtAt(sentences.strangeCode(), line.strangeCode, about))
  if (line.numbering === undefined) {
    report(doubtAt(sentences.noCode(given), line.cell, about))
    return
  }
  if (placed.orphan) report(doubtAt(sentences.orphan(given), cell, about))
  if (recovered) report(doubtAt(sentences.lostZero(line.numbering.parts.join('.'), given), cell, about))
  else if (given !== placed.code) report(doubtAt(sentences.duplicate(placed.code, given), cell, about))
  else if (!placed.orphan && isOutOfOrder(placed.code, before, line.numbering.style === 'letter'))
    report(
      doubtAt(
        before === undefined ? sentences.firstNotOne(given) : sentences.order(given, before),
        cell,
        about,
      ),
    )
}

function isOutOfOrder(code: string, before: string | undefined, letter: boolean): boolean {
  const here = lastStep(code)
  const last = before === undefined ? 0 : lastStep(before)
  if (here === undefined || last === undefined || here === last + 1) return false
  return !(letter && here === last + 2 && NOT_IN_LISTS.has(last + 1))
}

/** Vietnamese lists have no f, j, w, z: nothing is missing between `e` and `g`. */
const NOT_IN_LISTS = new Set(['f', 'j', 'w', 'z'].map(ordinal))

function lastStep(code: string): number | undefined {
  return ordinal(code.split('.').at(-1)!)
}
