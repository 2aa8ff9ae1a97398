import type { CountRule } from '@openpar/engine'
import { plainLetters } from '../reading/plain-letters.ts'
import { readOption } from './option-line.ts'
import type { RuleReading, RuleSubject } from './rule-reading.ts'

const NUMBER = '(\\d+(?:[.,]\\d+)?)'
const GIVEN = new RegExp(
  `^(?:cu|voi)?\\s*(?:(?:moi|1|mot)\\s+(?:${NUMBER}\\s+)?|${NUMBER}\\s+)(.+?)[\\s,:]*(?:thi|se)?\\s*(?:duoc|cong|tinh|dat|cham|cho|[:=])(?:\\s*(?:them|cong|tinh))?\\s*${NUMBER}\\s*(?:diem|d)?(?![\\p{L}\\d%])`,
  'u',
)
const BARE = new RegExp(
  `^moi()\\s+(?:${NUMBER}\\s+)?(.+?)[\\s,(]+${NUMBER}\\s*(?:diem|d)(?![\\p{L}\\d%])`,
  'u',
)
const TAKEN = new RegExp(
  `^(?:cu|voi)?\\s*(?:(?:moi|1|mot)\\s+(?:${NUMBER}\\s+)?|${NUMBER}\\s+)(.+?)[\\s,:]*(?:thi|se|bi)*\\s*tru(?:\\s*di)?\\s*[:]?\\s*${NUMBER}\\s*(?:diem|d)?(?![\\p{L}\\d%])`,
  'u',
)
const CAP = new RegExp(`(?:toi da|khong qua|khong vuot qua)\\s*(?:la|:)?\\s*${NUMBER}\\s*(?:diem|d)?`, 'u')

const NOTHING_MORE =
  /^[\s,.()]*(?:(?:nhung )?(?:tong )?(?:diem )?(?:cong |tru )?(?:toi da|khong qua|khong vuot qua)[^a-z]*(?:la\s*)?[\d.,]*\s*(?:diem|d)?|(?:tru )?(?:cho )?den (?:khi )?het.*)?[\s,.()]*$/

/**
 * Points for each thing counted (`Mỗi sáng kiến được 0,5 điểm, tối đa 2`), or taken from full points (`Cứ mỗi văn bản
 * sai bị trừ 0,25 điểm`). A stated cap other than the maximum, or a count of per cent, leaves the text not understood.
 */
export function readCount(subject: RuleSubject): RuleReading | undefined {
  const { pieces, max, measure } = subject
  const read = pieces.map((piece) => ({ piece, count: oneCount(piece.text) }))
  const counts = read.filter(({ count }) => count !== undefined)
  if (counts.length !== 1) return undefined
  const count = counts[0]!.count!
  for (const { piece } of read) {
    if (piece !== counts[0]!.piece && !agrees(piece.text, piece.place, count.start, max)) return undefined
    const cap = CAP.exec(plainLetters(piece.text))
    if (cap !== null && Number(cap[1]!.replace(',', '.')) !== max) return undefined
  }
  const rule: CountRule = {
    kind: 'count',
    measure,
    points: count.points,
    ...(count.per === 1 ? {} : { per: count.per }),
    start: count.start,
  }
  return { rule, measures: [{ code: measure, name: `Số ${count.what}`, least: 0 }], doubts: [] }
}

interface Count {
  readonly what: string
  readonly points: number
  readonly per: number
  readonly start: 'zero' | 'full'
}

function oneCount(text: string): Count | undefined {
  const plain = plainLetters(text.normalize('NFC'))
  if (!/^(?:cu|voi moi|moi)(?!\p{L})/u.test(plain)) return undefined
  const taken = TAKEN.exec(plain)
  const match = taken ?? GIVEN.exec(plain) ?? BARE.exec(plain)
  if (match === null || /%|phan tram/.test(match[3]!)) return undefined
  if (!NOTHING_MORE.test(plain.slice(match.index + match[0].length))) return undefined
  const start = plain.indexOf(match[3]!, match[0].indexOf(match[3]!))
  const per = match[1] === '' ? match[2] : (match[1] ?? match[2])
  return {
    what: text.normalize('NFC').slice(start, start + match[3]!.length),
    points: Number(match[4]!.replace(',', '.')),
    per: per === undefined ? 1 : Number(per.replace(',', '.')),
    start: taken === null ? 'zero' : 'full',
  }
}

/** Statements beside the count that say nothing new: the cap, nothing for none, everything for no fault. */
function agrees(text: string, place: string, start: Count['start'], max: number | undefined): boolean {
  const plain = plainLetters(text)
  if (/^(?:nhung )?(?:cong |tru )?(?:toi da|khong qua|khong vuot qua)/.test(plain)) return true
  if (/^(?:tru )?(?:cho )?den (?:khi )?het/.test(plain)) return true
  const option = readOption({ text, place })
  if (option === undefined || !/^(?:khong|chua)/.test(plain)) return false
  return option.points === (start === 'zero' ? 0 : max)
}
