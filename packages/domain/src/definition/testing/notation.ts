import type { FaultCode } from '../../fault/fault-codes.ts'

/** A sound definition in few lines. */
const SOUND = `id: demo
edition: "1"
title: Bộ thử
basis: Ví dụ
valid: {from: 2024-01-01}
status: illustrative
method: points
scale: 10
precision: {ratios: exact, points: {decimals: 2, mode: half-up}, totals: {decimals: 2, mode: half-up}}
ranking: {on: rounded, ties: competition}
groups: [{code: so, title: Sở}]
measures:
  - {code: done, name: Đã làm}
  - {code: due, name: Đến hạn}
  - {code: when, name: Thời điểm, kind: choice, options: [early, on_time, late]}
  - {code: plan, name: Kế hoạch, kind: yes-no}
nodes:
  - {code: "1", name: Lĩnh vực, max: 10, rule: {kind: ratio, numerator: done, denominator: due, zero: full}}
`

/** Marks the character a fault has to point at; it is taken out before reading. */
const MARK = '§'

export interface MarkedSource {
  readonly source: string
  readonly line: number
  readonly column: number
}

/** The sound definition with the top-level keys of `text` in place of its own, new ones at the end. */
export function edition(text = ''): string {
  const own = blocks(text)
  const sound = blocks(SOUND).map(([key, block]) => own.find(([name]) => name === key)?.[1] ?? block)
  const added = own.filter(([key]) => !blocks(SOUND).some(([name]) => name === key)).map(([, block]) => block)
  return [...sound, ...added].join('\n')
}

/** One component `1` with all ten points, scored by `rule`; where the rule holds no mark, it is marked as a whole. */
export function scoredBy(rule: string): string {
  return `nodes:\n  - {code: "1", name: N, max: 10, rule: ${rule.includes(MARK) ? '' : MARK}{${rule}}}`
}

function blocks(text: string): readonly (readonly [key: string, block: string])[] {
  const starts = text.split(/\n(?=[^\s\-#])/).filter((block) => block.trim() !== '')
  return starts.map((block) => [block.split(':')[0]!.replaceAll(MARK, ''), block.trimEnd()])
}

/** `text` without its mark, and where the mark stood. */
export function marked(text: string): MarkedSource {
  const offset = text.indexOf(MARK)
  if (offset < 0) throw new Error(`no ${MARK} in: ${text}`)
  const before = text.slice(0, offset).split('\n')
  return { source: text.replace(MARK, ''), line: before.length, column: before.at(-1)!.length + 1 }
}

/** One thing wrong in an otherwise sound file. */
export interface FaultCase {
  readonly code: FaultCode
  /** The whole file, or the keys that differ from the sound definition; with a mark. */
  readonly file?: string
  readonly keys?: string
  /** Options chosen by the reader. */
  readonly chosen?: Readonly<Record<string, string>>
  readonly path: string
  readonly vi: string
  readonly en: string
}
