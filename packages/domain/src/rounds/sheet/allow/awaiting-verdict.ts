import { isDeclared } from '../ground-of.ts'
import { type Entry, entryOf, factOf, type Sheet, type Verdict } from '../sheet.ts'
import type { SheetGround } from './capacity.ts'

/** The verdict on an entry that counts, if any: the latest round's. */
export const verdictOn = ({ first, second, council }: Entry): Verdict | null => council ?? second ?? first

/**
 * Whether an entry waits for a verdict: nobody gave one, or a fact it reads was corrected at another component, or declared
 * anew by the unit, after the last one.
 */
export function awaitsVerdict(sheet: Sheet, component: string, measures: readonly string[]): boolean {
  const verdict = verdictOn(entryOf(sheet, component))
  return !verdict || measures.some((measure) => lastChangeOf(factOf(sheet, measure)) > verdict.sequence)
}

/** Components that still wait for a verdict, in the order of the sheet. */
export const awaitingVerdict = (sheet: Sheet, ground: SheetGround): readonly string[] =>
  [...ground.components].flatMap(([component, { source, measures }]) =>
    isDeclared(source) && awaitsVerdict(sheet, component, measures) ? [component] : [],
  )

/** Sequence of the last action that changed what a measure counts as; 0 where nobody has said anything. */
export function lastChangeOf(fact: FactLayers): number {
  const { declared, computed, appraised, final } = fact
  return Math.max(...[declared, computed, appraised, final].map((written) => written?.sequence ?? 0))
}

/** The places of a fact at which its figure is written, whatever stands there. */
type FactLayers = Readonly<
  Record<'declared' | 'computed' | 'appraised' | 'final', { readonly sequence: number } | null>
>
