import type { Parts } from '../../change/year-change.ts'

/** Five successive figures of each unit; NaN where missing. */
export interface Figures {
  readonly first: Float64Array
  /** By the later edition on earlier facts, on own later facts, on everybody's. */
  readonly ruled: Float64Array
  readonly own: Float64Array
  readonly later: Float64Array
  readonly last: Float64Array
}

/**
 * Their differences. A figure missing at an end counts nothing; where one is missing in any step the whole change is not
 * comparable, and the unit counts as `open`. What is new starts from nothing.
 */
export function splitChange(
  { first, ruled, own, later, last }: Figures,
  isNew: boolean,
): { readonly parts: Parts; readonly open: number } {
  const counted = (value: number) => (Number.isNaN(value) ? 0 : value)
  const empty = () => new Float64Array(first.length)
  const parts = { change: empty(), rule: empty(), facts: empty(), others: empty(), notComparable: empty() }
  let open = 0
  for (let k = 0; k < first.length; k++) {
    const start = isNew ? 0 : first[k]!
    parts.change[k] = counted(last[k]!) - counted(start)
    if (Number.isNaN(start + ruled[k]! + own[k]! + later[k]! + last[k]!)) {
      parts.notComparable[k] = parts.change[k]!
      open++
      continue
    }
    parts.rule[k] = ruled[k]! - start
    parts.facts[k] = own[k]! - ruled[k]!
    parts.others[k] = later[k]! - own[k]!
    parts.notComparable[k] = last[k]! - later[k]!
  }
  return { parts, open }
}
