import { z } from 'zod'

/** Ways to normalise that a definition may name. */
export const NORMALISATION_METHODS = [
  'none',
  'min-max',
  'z-score',
  'scaled',
  'goalposts',
  'distance-to-maximum',
  'distance-to-target',
  'fraction-of-maximum',
  'rank',
  'borda',
  'percentile-rank',
] as const

/** Means that a definition may name. */
export const MEANS = ['arithmetic', 'geometric', 'harmonic', 'generalised', 'copeland'] as const

const normalisationSchema = z.strictObject({
  method: z.enum(NORMALISATION_METHODS),
  range: z.tuple([z.number(), z.number()]).optional().describe('Thấp nhất và cao nhất. Lowest and highest.'),
  mean: z.number().optional(),
  deviation: z.number().positive().optional(),
  equal: z
    .union([z.literal('missing'), z.number()])
    .optional()
    .describe('Khi mọi đơn vị bằng nhau. What it means when all units are equal.'),
  within: z
    .enum(['all', 'group'])
    .optional()
    .describe('So trong cả danh sách hay trong nhóm. Over all units or inside groups.'),
})

const treatmentSchema = z.strictObject({
  skewness: z.number().positive(),
  kurtosis: z.number().positive(),
  winsorise: z.int().min(0),
  // biome-ignore lint/suspicious/noThenProperty: the key is part of the format
  then: z.enum(['log', 'none']).optional(),
})

const aggregationSchema = z.strictObject({
  mean: z.enum(MEANS),
  power: z.number().optional().describe('Số mũ của trung bình tổng quát. Exponent of the generalised mean.'),
})

export const compositeSchema = z
  .strictObject({
    imputation: z
      .strictObject({ method: z.enum(['mean', 'median']), group: z.string().min(1).optional() })
      .optional(),
    treatment: treatmentSchema.optional(),
    normalisation: normalisationSchema,
    weights: z.enum(['given', 'equal', 'principal-component']).optional(),
    aggregation: z
      .array(aggregationSchema)
      .min(1)
      .describe(
        'Mỗi cấp trên chỉ báo một mục; mục cuối dùng cho các cấp còn lại. One entry per level above the indicators; the last serves all above it.',
      ),
    dataThreshold: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Tỷ lệ mục con tối thiểu có giá trị. Least share of children with a value.'),
    times: z
      .number()
      .positive()
      .optional()
      .describe('Nhân với giá trị trên cùng. Multiplier of the top node.'),
  })
  .meta({
    id: 'composite',
    description:
      'Cách gộp các chỉ báo khác thang đo thành một chỉ số. How indicators on different scales become one index.',
  })
