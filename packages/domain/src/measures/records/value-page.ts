import { z } from 'zod'
import { DefinedMeasure } from '../measure/measure.ts'
import { WorkingDate } from '../period/date.ts'
import { PeriodCode } from '../period/period.ts'
import { StandingValue, ValueChange } from './standing-value.ts'
import { UnitName } from './unit-name.ts'

/** Everything about one cell. */
export const ValuePage = z.strictObject({
  unit: UnitName,
  period: PeriodCode,
  measure: DefinedMeasure,
  declared: StandingValue.nullable(),
  computed: StandingValue.nullable(),
  difference: z.enum(['none', 'explained', 'unexplained']),
  ratio: z.string().nullable(),
  /** Newest first. */
  history: z.array(ValueChange),
})
export type ValuePage = z.infer<typeof ValuePage>

/** A value in a list of many. */
export const ListedValue = z.strictObject({
  id: z.string(),
  unit: UnitName,
  measure: z.strictObject({ code: z.string(), name: z.strictObject({ vi: z.string(), en: z.string() }) }),
  kind: DefinedMeasure.shape.kind,
  levels: DefinedMeasure.shape.levels,
  period: PeriodCode,
  origin: z.enum(['declared', 'computed']),
  value: z.string().nullable(),
  missing: z.string().nullable(),
  provenance: z.enum(['declared', 'import', 'cases', 'survey']),
  source: z.string(),
  explanation: z.string().nullable(),
  at: z.iso.datetime(),
  writer: z.string().nullable(),
  version: z.int(),
})
export type ListedValue = z.infer<typeof ListedValue>

/** The total of one unit, as `addUpTree` makes it. */
const UnitTotal = z.strictObject({
  unit: UnitName,
  total: z.string().nullable(),
  soFar: z.string().nullable(),
  expected: z.int(),
  covered: z.int(),
  notApplicable: z.int(),
  lacking: z.array(UnitName),
})

/** Totals of a measure for one unit and the units right below it, on the map of a day. */
export const MeasureTotals = z.strictObject({
  measure: DefinedMeasure,
  period: PeriodCode,
  on: WorkingDate,
  whole: UnitTotal,
  parts: z.array(UnitTotal),
})
export type MeasureTotals = z.infer<typeof MeasureTotals>
