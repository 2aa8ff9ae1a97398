import { z } from 'zod'
import { DefinedMeasure } from '../measure/measure.ts'
import { Figure, MissingReason } from '../measure/measure-value.ts'
import { WorkingDate } from '../period/date.ts'
import { PeriodCode } from '../period/period.ts'
import { StandingValue } from './standing-value.ts'
import { UnitName } from './unit-name.ts'

const EarlierFigure = z.strictObject({ value: z.string().nullable(), missing: z.string().nullable() })

/** A line of the form: a measure, what stands, and what stood before. */
export const FormLine = z.strictObject({
  measure: DefinedMeasure,
  declared: StandingValue.nullable(),
  computed: StandingValue.nullable(),
  /** Of a ratio: what its two measures make. */
  ratio: z.string().nullable(),
  previous: EarlierFigure.nullable(),
  yearEarlier: EarlierFigure.nullable(),
})
export type FormLine = z.infer<typeof FormLine>

/** A collection as the form of one unit shows it. */
export const FormCollection = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  deadline: WorkingDate,
  /** The later deadline was given for this reason. */
  extensionReason: z.string().nullable(),
  state: z.enum(['open', 'closed']),
})
export type FormCollection = z.infer<typeof FormCollection>

/** What one unit declares for one period. */
export const FactForm = z.strictObject({
  unit: UnitName,
  period: PeriodCode,
  collections: z.array(FormCollection),
  lines: z.array(FormLine),
  /** Whether whoever asks may write now. */
  writable: z.boolean(),
})
export type FactForm = z.infer<typeof FactForm>

/** One cell to be written: the figure, and the version of the declared value it is based on; 0 where there was none. */
export const CellWrite = z.strictObject({
  measure: z.string().max(60),
  figure: Figure,
  basedOn: z.int().min(0),
  /** Why the figure differs from the computed one. */
  explanation: MissingReason.nullable().optional(),
})
export type CellWrite = z.infer<typeof CellWrite>

/** Cells to be written together, and why they change. */
export const FormWrite = z.strictObject({
  cells: z
    .array(CellWrite)
    .min(1)
    .max(200)
    .refine((cells) => new Set(cells.map(({ measure }) => measure)).size === cells.length, {
      message: 'Mỗi ô chỉ được ghi một lần.',
    }),
  why: z.string().trim().min(1).max(500).optional(),
})
export type FormWrite = z.infer<typeof FormWrite>

/** What stands after a form was written. */
export const FormWritten = z.strictObject({ values: z.array(StandingValue) })
export type FormWritten = z.infer<typeof FormWritten>
