import { z } from 'zod'
import { ruleSchema } from './rule-schema.ts'
import { codeSchema, measureCodeSchema, textSchema } from './text-schema.ts'

export const nodeSchema = z
  .strictObject({
    code: codeSchema,
    name: textSchema,
    max: z
      .number()
      .min(0)
      .optional()
      .describe('Điểm tối đa; các mục con cộng lại bằng nó. Most points; children add up to it.'),
    get nodes() {
      return z.array(nodeSchema).min(1).optional()
    },
    source: z
      .enum(['self', 'survey', 'computed', 'judged'])
      .optional()
      .describe('Điểm từ đâu: tự chấm, điều tra, tính từ số liệu, thẩm định. How the score comes about.'),
    rule: ruleSchema.optional(),
    missing: z
      .enum(['missing', 'zero', 'full'])
      .optional()
      .describe('Khi chưa có số liệu. What no value counts as.'),
    notApplicable: z
      .enum(['full', 'exclude', 'zero'])
      .optional()
      .describe('Khi không phát sinh. What it counts as for a unit it does not concern.'),
    appliesTo: z
      .array(codeSchema)
      .min(1)
      .optional()
      .describe('Nhóm hoặc loại đơn vị áp dụng. Unit groups or kinds it concerns.'),
    published: measureCodeSchema
      .optional()
      .describe('Số liệu giữ điểm do nơi khác công bố. Measure with the points published by somebody else.'),
    evidence: z.array(textSchema).optional().describe('Tài liệu kiểm chứng. Documents that support it.'),
    owner: textSchema.optional().describe('Cơ quan chủ trì. Agency that owns it.'),
    note: textSchema.optional(),
    weight: z
      .number()
      .positive()
      .optional()
      .describe('Trọng số giữa các mục cùng cấp. Relative weight among siblings.'),
    measure: measureCodeSchema.optional().describe('Chỉ số tổng hợp: số liệu. Composite: the measure.'),
    better: z.enum(['higher', 'lower']).optional(),
    target: z.number().optional(),
    denominator: measureCodeSchema
      .optional()
      .describe('Chỉ số tổng hợp: số liệu để chia. Composite: a measure to divide by.'),
  })
  .meta({ id: 'node', description: 'Mục trong cây tiêu chí. A place in the criteria tree.' })
