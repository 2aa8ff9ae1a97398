import type { Definition } from '@openpar/engine'
import { z } from 'zod'
import { compositeSchema } from './composite-schema.ts'
import { measureSchema } from './measure-schema.ts'
import { nodeSchema } from './node-schema.ts'
import { precisionSchema, rankingSchema } from './precision-schema.ts'
import { codeSchema, dateSchema, textSchema } from './text-schema.ts'

const outsideScaleSchema = z.strictObject({
  cap: z.number().positive().describe('Nhiều nhất được tính. Most points that count.'),
  nodes: z.array(nodeSchema).min(1),
})

const totalClassSchema = z.strictObject({
  code: codeSchema,
  name: textSchema,
  from: z.number().optional().describe('Từ. At least.'),
  above: z.number().optional().describe('Trên. Greater than.'),
})

const optionSchema = z.strictObject({
  code: codeSchema,
  title: textSchema,
  doubt: textSchema.optional().describe('Điều còn chưa rõ trong văn bản. What the source leaves open.'),
  default: codeSchema,
  choices: z
    .array(
      z.strictObject({
        value: codeSchema,
        title: textSchema.optional(),
        set: z
          .array(
            z.strictObject({
              at: z
                .string()
                .min(1)
                .describe(
                  'Chỗ thay đổi: precision.points.mode hoặc node:1.2.rule.target. Place that changes.',
                ),
              to: z.unknown().describe('Giá trị mới. New value.'),
            }),
          )
          .optional(),
      }),
    )
    .min(1),
})

const countSchema = z.int().min(0)

const frameCountsSchema = z.strictObject({
  domains: countSchema.optional(),
  criteria: countSchema.optional(),
  components: countSchema.optional(),
  reportPoints: z.number().min(0).optional(),
  surveyPoints: z.number().min(0).optional(),
})

const codeMappingSchema = z.strictObject({
  edition: codeSchema.describe('Phiên bản kia. The other edition.'),
  codes: z
    .record(z.string(), z.union([codeSchema, z.array(codeSchema).min(1)]))
    .describe('Mã ở phiên bản này: mã ở phiên bản kia. Code of this edition: code in the other one.'),
})

/** The shape of a definition file. What the shape cannot say is said by the checker. */
export const definitionSchema = z
  .strictObject({
    id: codeSchema.describe('Mã bộ chỉ số. Code of the index.'),
    edition: codeSchema.describe('Phiên bản, trong dấu nháy: "2024". Edition, in quotes: "2024".'),
    title: textSchema,
    basis: textSchema.describe('Căn cứ: văn bản ban hành. The document that enacts it.'),
    valid: z
      .strictObject({ from: dateSchema, to: dateSchema.optional() })
      .describe('Hiệu lực. Period in force.'),
    status: z
      .enum(['official', 'reconstructed', 'illustrative', 'frame'])
      .describe(
        'Chính thức; dựng lại và đã đối chiếu; ví dụ minh họa; khung chưa chấm được. As enacted; inferred and confirmed; an example; structure only.',
      ),
    note: textSchema.optional(),
    sources: z.array(z.string().min(1)).optional(),
    method: z
      .enum(['points', 'composite'])
      .describe('Chấm điểm, hoặc chỉ số tổng hợp. Points, or a composite index.'),
    scale: z.number().positive().describe('Thang điểm. Points of the whole index.'),
    precision: precisionSchema,
    ranking: rankingSchema,
    groups: z
      .array(z.strictObject({ code: codeSchema, title: textSchema }))
      .min(1)
      .describe('Nhóm đơn vị xếp hạng cùng nhau. Units ranked together.'),
    totalCode: codeSchema
      .optional()
      .describe('Mã của tổng điểm trong kết quả. Code of the whole index in results.'),
    classes: z
      .array(totalClassSchema)
      .min(1)
      .optional()
      .describe('Xếp loại theo tổng điểm. Classes of the total.'),
    bonus: outsideScaleSchema.optional().describe('Điểm thưởng. Bonus points.'),
    penalty: outsideScaleSchema.optional().describe('Điểm trừ. Penalty points.'),
    composite: compositeSchema.optional(),
    options: z
      .array(optionSchema)
      .optional()
      .describe('Chỗ văn bản có nhiều cách hiểu. Doubts about the source, as named choices.'),
    mapping: z.array(codeMappingSchema).optional(),
    counts: frameCountsSchema.optional(),
    measures: z.array(measureSchema).describe('Số liệu. Measures.'),
    nodes: z.array(nodeSchema).min(1).describe('Các lĩnh vực. The domains.'),
  })
  .meta({
    title: 'OpenPAR definition',
    description: 'Một phiên bản của một bộ chỉ số. One edition of an index.',
  }) satisfies z.ZodType<Definition>
