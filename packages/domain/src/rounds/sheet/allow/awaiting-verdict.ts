import { isDeclared } from '../ground-of.ts'
import { type Entry, entryOf, factOf, type Sheet, type Verdict } from '../sheet.ts'
import type { SheetGround } from './capacity.ts'

const latest = ({ first, second, council }: Entry): Verdict | null => council ?? second ?? first

/**
 * Components that still wait for a verdict: nobody gave one, or a fact they read was corrected at another component, or
 * declared anew by the unit, after the last one. In the order of the sheet.
 */
export function awaitingVerdict(sheet: Sheet, ground: SheetGround): readonly string[] {
  const waiting: string[] = []
  for (const [component, { source, measures }] of ground.components) {
    if (!isDeclared(source)) continue
    const verdict = latest(entryOf(sheet, component))
    if (!verdict || measures.some((measure) => lastChange(sheet, measure) > verdict.sequence))
      waiting.push(component)
  }
  return waiting
}

/** Sequence of the last action that changed what a measure counts as; 0 where nobody has said anything. */
function lastChange(sheet: Sheet, measure: string): number {
  const { declared, computed, appraised, final } = factOf(sheet, measure)
  return Math.max(...[declared, computed, appraised, final].map((written) => written?.sequence ?? 0))
}
