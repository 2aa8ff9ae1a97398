import { z } from 'zod'
import { compareDecimals, Decimal, decimalsOf } from '../number/decimal.ts'
import { WorkingDate } from '../period/date.ts'
import { PeriodKind } from '../period/period.ts'
import { Aggregation, isAdditive } from './aggregation.ts'

/** Code of a measure: also a name in formulas and a column of a facts table. */
export const MeasureCode = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9_]*$/)
  .meta({ id: 'measureCodeOfValues', description: 'Mã số liệu: chữ thường không dấu, chữ số, gạch dưới.' })
export type MeasureCode = z.infer<typeof MeasureCode>

const Words = z.string().trim().min(1).max(300)

/**
 * What values are. `count`: whole numbers, never negative unless a minimum says so. `decimal`: numbers. `share`: fractions
 * of one, in per cent on screen. `yes-no`: 1 or 0. `date`: a day. `level`: the code of one of the declared levels.
 */
export const MeasureKind = z.enum(['count', 'decimal', 'share', 'yes-no', 'date', 'level'])
export type MeasureKind = z.infer<typeof MeasureKind>

/** One answer of a measure of kind `level`. */
export const MeasureLevel = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(40),
  name: z.strictObject({ vi: Words, en: Words }),
})

const shape = z.strictObject({
  code: MeasureCode,
  name: z.strictObject({ vi: Words, en: Words }),
  /** What is counted, as shown: "hồ sơ", "văn bản", "triệu đồng". */
  unitOfMeasure: z.strictObject({ vi: Words, en: Words }).optional(),
  kind: MeasureKind,
  /** Most digits behind the mark: of a share, of its per cent. 0 where the kind has none. */
  decimals: z.int().min(0).max(6),
  /** Lowest and highest number that makes sense; of a share, as fractions of one. */
  minimum: Decimal.optional(),
  maximum: Decimal.optional(),
  levels: z.array(MeasureLevel).min(2).max(20).optional(),
  /** How values of the units below one unit become its own. */
  aggregation: Aggregation,
  /** Kind of period for which units declare it. */
  periodicity: PeriodKind,
  /** Where values come from, for people: "Báo cáo của cơ quan", "Hệ thống một cửa". */
  source: Words,
})

type Issue = { readonly path: string; readonly vi: string }

function* issuesOf(measure: z.infer<typeof shape>): Generator<Issue> {
  const { kind, decimals, minimum, maximum, levels, aggregation, code } = measure
  const numeric = kind === 'count' || kind === 'decimal' || kind === 'share'
  if (decimals > 0 && (!numeric || kind === 'count'))
    yield { path: 'decimals', vi: 'Loại số liệu này không có chữ số thập phân.' }
  if (!numeric && (minimum !== undefined || maximum !== undefined))
    yield { path: 'minimum', vi: 'Loại số liệu này không có mức thấp nhất, cao nhất.' }
  if (minimum !== undefined && maximum !== undefined && compareDecimals(minimum, maximum) > 0)
    yield { path: 'maximum', vi: 'Mức cao nhất nhỏ hơn mức thấp nhất.' }
  for (const [path, bound] of Object.entries({ minimum, maximum })) {
    if (bound !== undefined && decimalsOf(bound) > decimals + (kind === 'share' ? 2 : 0))
      yield { path, vi: 'Mức này có nhiều chữ số thập phân hơn số liệu.' }
  }
  if ((kind === 'level') !== (levels !== undefined))
    yield { path: 'levels', vi: 'Số liệu theo mức phải có danh sách mức; loại khác thì không.' }
  if (levels && new Set(levels.map((level) => level.code)).size < levels.length)
    yield { path: 'levels', vi: 'Hai mức có cùng mã.' }
  if (!isAdditive(aggregation, kind))
    yield { path: 'aggregation', vi: 'Cách tổng hợp này không dùng được cho loại số liệu này.' }
  if (aggregation.kind === 'weighted-mean' && aggregation.by === code)
    yield { path: 'aggregation', vi: 'Số liệu không thể làm trọng số cho chính nó.' }
  if (aggregation.kind === 'ratio' && [aggregation.numerator, aggregation.denominator].includes(code))
    yield { path: 'aggregation', vi: 'Tỷ lệ phải lấy từ hai số liệu khác.' }
}

/** A countable fact for a unit and a period: what it is, how it is written, how it adds up. */
export const Measure = shape.superRefine((measure, context) => {
  for (const { path, vi } of issuesOf(measure))
    context.addIssue({ code: 'custom', path: [path], message: vi })
})
export type Measure = z.infer<typeof Measure>

/** A measure as kept: with the version edits are based on, and the day from which nobody declares it any more. */
export const DefinedMeasure = shape.extend({
  version: z.int().min(1),
  retiredOn: WorkingDate.nullable(),
})
export type DefinedMeasure = z.infer<typeof DefinedMeasure>
