import { z } from 'zod'
import { ratioRoundingSchema, roundingSchema } from './precision-schema.ts'
import { measureCodeSchema } from './text-schema.ts'

export const shareSchema = z.union([z.number().min(0).max(1), z.string().regex(/^\d+(\.\d+)?%$/)]).meta({
  id: 'share',
  description:
    'Tỷ lệ: phần của một (0.8) hoặc phần trăm ("80%"). A fraction of one (0.8) or per cent ("80%").',
})

export const zeroRuleSchema = z.enum(['zero', 'full', 'not-applicable', 'missing']).meta({
  id: 'zeroRule',
  description:
    'Khi mẫu số bằng 0: 0 điểm; điểm tối đa; không phát sinh; chưa có số liệu. A zero denominator means: no points; full points; not applicable; missing.',
})

export const formulaSchema = z.string().min(1).meta({
  id: 'formula',
  description: 'Biểu thức CEL trên mã số liệu. A CEL expression over measure codes.',
})

/** Keys of rules that take their number from one measure, a share of two, or a formula. */
export const quantityShape = {
  measure: measureCodeSchema.optional().describe('Lấy thẳng một số liệu. One measure as it stands.'),
  numerator: measureCodeSchema.optional().describe('Tử số. Numerator of a share.'),
  denominator: measureCodeSchema.optional().describe('Mẫu số. Denominator of a share.'),
  formula: formulaSchema.optional(),
  zero: zeroRuleSchema.optional(),
}

/** Keys of every rule that gives points. */
export const roundedShape = {
  rounding: z
    .strictObject({ ratio: ratioRoundingSchema.optional(), points: roundingSchema.optional() })
    .optional()
    .describe('Ngoại lệ về làm tròn. Exceptions to the precision of the edition.'),
}
