import { z } from 'zod'
import { Figure, MeasureCode } from '../../measures/index.ts'
import { decisionsIn } from '../score/sourced-figures.ts'
import { figureIn } from '../sheet/layers.ts'
import { type Correction, type Fact, factOf, type Sheet, type Written } from '../sheet/sheet.ts'

/** Who changed a figure: appraisers, the council, or whoever decided an appeal. */
export const ChangedBy = z.enum(['appraisal', 'council', 'appeal'])
export type ChangedBy = z.infer<typeof ChangedBy>

/** One figure that was changed after the unit had declared it, with the reason. */
export const EntryChange = z.strictObject({
  measure: MeasureCode,
  changedBy: ChangedBy,
  before: Figure.nullable(),
  after: Figure,
  reason: z.string(),
  by: z.uuid().nullable(),
  at: z.iso.datetime(),
})
export type EntryChange = z.infer<typeof EntryChange>

/** The last word that was written at a place by an instant; null where nothing was. */
function standingAt(
  written: Written<Correction> | null,
  until: string | undefined,
): Written<Correction> | null {
  let standing = written
  while (standing !== null && until !== undefined && standing.at > until) standing = standing.before
  return standing
}

/**
 * Why the layers of some measures differ: the corrections that stand, appraisal first, each against the layer below it. With
 * `until`, those that stood at that instant.
 */
export function changesOf(
  sheet: Sheet,
  measures: readonly string[],
  { until }: { readonly until?: string } = {},
): readonly EntryChange[] {
  const decisions = decisionsIn(sheet)
  return measures.flatMap((measure) => {
    const fact: Fact = factOf(sheet, measure)
    const [appraised, final] = [fact.appraised, fact.final].map((written) => standingAt(written, until))
    const change = (changedBy: ChangedBy, written: Written<Correction>, below: Fact): EntryChange => ({
      measure,
      changedBy,
      before: figureIn(below, 'final') ?? null,
      after: written.value.figure,
      reason: written.value.reason,
      by: written.by,
      at: written.at,
    })
    return [
      ...(appraised ? [change('appraisal', appraised, { ...fact, appraised: null, final: null })] : []),
      ...(final
        ? [
            change(decisions.has(final.sequence) ? 'appeal' : 'council', final, {
              ...fact,
              appraised: appraised ?? null,
              final: null,
            }),
          ]
        : []),
    ]
  })
}
