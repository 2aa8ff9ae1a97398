import { NOT_APPLICABLE } from '@openpar/engine'
import { z } from 'zod'
import { PeriodCode } from '../period/period.ts'
import { MeasureCode } from './measure.ts'

/** `declared` by a person in a form, `import`ed from a file by a person, computed from `cases`, from a `survey`. */
export const ProvenanceKind = z.enum(['declared', 'import', 'cases', 'survey'])
export type ProvenanceKind = z.infer<typeof ProvenanceKind>

/**
 * Two origins stand side by side in one cell: what people declare (typed or imported) and what is computed from case
 * records or survey answers. Neither overwrites the other.
 */
export const Origin = z.enum(['declared', 'computed'])
export type Origin = z.infer<typeof Origin>

export function originOf(kind: ProvenanceKind): Origin {
  return kind === 'cases' || kind === 'survey' ? 'computed' : 'declared'
}

/** Where a value came from: which source (file, system), when, and who; nobody where a system wrote it. */
export const ValueProvenance = z.strictObject({
  kind: ProvenanceKind,
  source: z.string().max(300),
  at: z.iso.datetime(),
  by: z.uuid().nullable(),
})
export type ValueProvenance = z.infer<typeof ValueProvenance>

/** Why there is no value: `not-applicable`, which rules know, or words for people. */
export const MissingReason = z.string().trim().min(1).max(500)

/** A figure, or the reason why there is none; exactly one of the two. Nothing at all is the absence of a record. */
export const Figure = z
  .strictObject({
    /** A decimal; a day `2026-03-14`; the code of a level; 1 or 0 of a yes-no. */
    value: z.string().min(1).max(60).nullable(),
    missing: MissingReason.nullable(),
  })
  .refine(({ value, missing }) => (value === null) !== (missing === null), {
    message: 'Cần có giá trị hoặc lý do chưa có, không phải cả hai.',
  })
export type Figure = z.infer<typeof Figure>

/** A fact of one unit in one period. */
export const MeasureValue = z.strictObject({
  measure: MeasureCode,
  unit: z.uuid(),
  period: PeriodCode,
  value: z.string().nullable(),
  missing: z.string().nullable(),
  provenance: ValueProvenance,
  /** Why a declared value differs from the computed one. */
  explanation: z.string().nullable(),
  /** Counts the writes of this value, from 1. */
  version: z.int().min(1),
})
export type MeasureValue = z.infer<typeof MeasureValue>

/** What stands in a cell. Zero is a `value`; `empty` means that nobody has said anything. */
export type CellState = 'value' | 'missing' | 'not-applicable' | 'empty'

export function stateOf(figure: Pick<MeasureValue, 'value' | 'missing'> | undefined): CellState {
  if (!figure) return 'empty'
  if (figure.value !== null) return 'value'
  return figure.missing === NOT_APPLICABLE ? 'not-applicable' : 'missing'
}
