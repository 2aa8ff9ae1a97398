import { z } from 'zod'
import { formulaSchema, quantityShape, roundedShape, shareSchema, zeroRuleSchema } from './quantity-schema.ts'
import { codeSchema, measureCodeSchema, textSchema } from './text-schema.ts'

const levelsRuleSchema = z
  .strictObject({
    kind: z.literal('levels'),
    measure: measureCodeSchema,
    levels: z
      .array(
        z.strictObject({
          when: z.union([codeSchema, z.array(codeSchema).min(1)]).describe('Mã phương án. Answer codes.'),
          text: textSchema.optional(),
          points: z.number(),
        }),
      )
      .min(1),
    ...roundedShape,
  })
  .describe('Một trong các mức mô tả. One of several described situations holds.')

const bandsRuleSchema = z
  .strictObject({
    kind: z.literal('bands'),
    bands: z
      .array(
        z.strictObject({
          above: z.number().optional().describe('Lớn hơn. Greater than.'),
          from: z.number().optional().describe('Từ. At least.'),
          to: z.number().optional().describe('Đến. At most.'),
          below: z.number().optional().describe('Dưới. Less than.'),
          points: z.number(),
        }),
      )
      .min(1)
      .describe(
        'Khoảng đầu tiên đúng quyết định; tỷ lệ so theo %. The first band that holds decides; shares are compared in per cent.',
      ),
    ...quantityShape,
    ...roundedShape,
  })
  .describe('Điểm theo khoảng giá trị. Points by the interval a number falls into.')

const ratioRuleSchema = z
  .strictObject({
    kind: z.literal('ratio'),
    target: shareSchema
      .optional()
      .describe('Tỷ lệ đạt điểm tối đa; mặc định 100%. Share that gives the maximum; 1 when absent.'),
    floor: shareSchema
      .optional()
      .describe('Dưới tỷ lệ này không có điểm. Share below which there are no points.'),
    ...quantityShape,
    ...roundedShape,
  })
  .describe('Điểm tối đa × tỷ lệ ÷ mục tiêu. max × share ÷ target.')

const checklistRuleSchema = z
  .strictObject({
    kind: z.literal('checklist'),
    items: z
      .array(z.strictObject({ measure: measureCodeSchema, text: textSchema.optional(), points: z.number() }))
      .min(1),
    ...roundedShape,
  })
  .describe('Điểm cho từng nội dung đạt được. Points for each item present.')

const countRuleSchema = z
  .strictObject({
    kind: z.literal('count'),
    measure: measureCodeSchema,
    points: z.number().describe('Điểm cộng (start: zero) hoặc trừ (start: full). Points given or taken.'),
    per: z.number().positive().optional().describe('Cho mỗi bao nhiêu. For every so many.'),
    start: z.enum(['zero', 'full']).optional(),
    whole: z.boolean().optional().describe('Chỉ tính bước trọn. Count complete steps only.'),
    ...roundedShape,
  })
  .describe('Cộng hoặc trừ điểm theo số lượng. Points for, or off, each counted unit.')

const formulaRuleSchema = z
  .strictObject({
    kind: z.literal('formula'),
    formula: formulaSchema,
    gives: z
      .enum(['share', 'points'])
      .describe('Công thức cho tỷ lệ hay điểm. A share of the maximum, or points.'),
    zero: zeroRuleSchema,
    ...roundedShape,
  })
  .describe('Điểm theo công thức. Points by a formula.')

const surveyRuleSchema = z
  .strictObject({
    kind: z.literal('survey'),
    answers: z
      .array(z.strictObject({ measure: measureCodeSchema, worth: shareSchema }))
      .min(1)
      .optional()
      .describe('Số phiếu từng phương án và giá trị của nó. Answer counts and the worth of each answer.'),
    measure: measureCodeSchema
      .optional()
      .describe('Điểm trung bình đã tính sẵn. A mean already taken elsewhere.'),
    full: z.number().positive().optional().describe('Mức cao nhất của thang. Best answer of the scale.'),
    zero: zeroRuleSchema.optional(),
    ...roundedShape,
  })
  .describe('Điểm điều tra xã hội học. Points from a survey.')

const relativeRuleSchema = z
  .strictObject({
    kind: z.literal('relative'),
    method: z.enum(['min-max', 'best', 'rank', 'z-score']),
    better: z.enum(['higher', 'lower']).optional(),
    spread: z
      .number()
      .positive()
      .optional()
      .describe('Số độ lệch chuẩn của z-score. Standard deviations of z-score.'),
    equal: zeroRuleSchema.describe('Khi mọi đơn vị bằng nhau. What it means when all units are equal.'),
    ...quantityShape,
    ...roundedShape,
  })
  .describe('So với các đơn vị khác trong nhóm. Comparison with the other units of the group.')

const judgedRuleSchema = z
  .strictObject({
    kind: z.literal('judged'),
    measure: measureCodeSchema,
    step: z.number().positive().describe('Bước điểm. Step of the decision.'),
    ...roundedShape,
  })
  .describe('Người thẩm định quyết định điểm. A person decides between 0 and max.')

const monitorRuleSchema = z
  .strictObject({ kind: z.literal('monitor'), ...quantityShape, ...roundedShape })
  .describe('Chỉ theo dõi, không chấm điểm. Shown, never scored.')

export const ruleSchema = z
  .discriminatedUnion('kind', [
    levelsRuleSchema,
    bandsRuleSchema,
    ratioRuleSchema,
    checklistRuleSchema,
    countRuleSchema,
    formulaRuleSchema,
    surveyRuleSchema,
    relativeRuleSchema,
    judgedRuleSchema,
    monitorRuleSchema,
  ])
  .meta({ id: 'rule', description: 'Cách tính điểm. How facts become points.' })
