import { figureIn, isUnexplained } from '../layers.ts'
import { entryOf, type Fact, factOf, type Sheet } from '../sheet.ts'
import type { SheetGround } from './capacity.ts'

/** What a component still lacks before its unit can sign for it. */
export type Missing =
  | { readonly component: string; readonly what: 'fact' | 'difference'; readonly measure: string }
  | { readonly component: string; readonly what: 'evidence' }
  /** Figures came from an earlier round, and nobody has said that the component is done. */
  | { readonly component: string; readonly what: 'carried' }

/**
 * What one component lacks: a figure or the reason for having none for each measure, an explanation of each difference from a
 * computed value, evidence, or words why there is none, and somebody's word for figures of an earlier round. Components that no unit declares lack nothing.
 */
export function missingIn(sheet: Sheet, ground: SheetGround, component: string): readonly Missing[] {
  const place = ground.components.get(component)
  if (place?.source !== 'self') return []
  const missing: Missing[] = []
  for (const measure of place.measures) {
    if (!figureIn(factOf(sheet, measure), 'self')) missing.push({ component, what: 'fact', measure })
    else if (isUnexplained(sheet, measure)) missing.push({ component, what: 'difference', measure })
  }
  const { evidence, explanation, finished } = entryOf(sheet, component)
  const supported = (evidence?.value.length ?? 0) > 0 || (explanation?.value ?? null) !== null
  if (place.evidence && !supported) missing.push({ component, what: 'evidence' })
  const carried = place.measures.some((measure) => isCarried(factOf(sheet, measure)))
  if (carried && finished?.value !== true) missing.push({ component, what: 'carried' })
  return missing
}

/** Marked as done, and still lacking nothing: what was taken away since counts, the mark does not. */
export const isDone = (sheet: Sheet, ground: SheetGround, component: string): boolean =>
  entryOf(sheet, component).finished?.value === true && missingIn(sheet, ground, component).length === 0

/** A declared figure that no person of this round wrote, and that counts. */
const isCarried = ({ declared, computed }: Fact): boolean =>
  declared !== null && declared.by === null && (computed?.value.figure.value ?? null) === null

/** What the whole sheet lacks, in the order of its components: the check-list before signing. */
export const missingOf = (sheet: Sheet, ground: SheetGround): readonly Missing[] =>
  [...ground.components.keys()].flatMap((component) => missingIn(sheet, ground, component))
