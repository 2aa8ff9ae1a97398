import { z } from 'zod'

export const roundingSchema = z
  .strictObject({
    decimals: z.int().min(0).max(4).describe('Số chữ số thập phân, 0 đến 4. Decimals kept, 0 to 4.'),
    mode: z
      .enum(['half-up', 'half-even', 'down', 'double'])
      .describe(
        'half-up: nửa làm tròn lên; half-even: về số chẵn; down: bỏ phần dư; double: như phần mềm dấu phẩy động. Away from zero; to the even neighbour; towards zero; as binary floating point.',
      ),
  })
  .meta({ id: 'rounding', description: 'Cách làm tròn. How figures are rounded.' })

/** Shares are rounded in per cent, or kept exact. */
export const ratioRoundingSchema = z.union([z.literal('exact'), roundingSchema]).meta({
  id: 'ratioRounding',
  description: 'Làm tròn tỷ lệ (%), hoặc giữ nguyên: exact. Rounding of shares in per cent, or exact.',
})

export const precisionSchema = z
  .strictObject({
    ratios: ratioRoundingSchema.describe('Tỷ lệ. Shares.'),
    points: roundingSchema.describe('Điểm tiêu chí thành phần. Points of components.'),
    totals: roundingSchema.describe(
      'Điểm các cấp trên và tổng điểm. Points of the nodes above, the total included.',
    ),
  })
  .meta({ id: 'precision', description: 'Độ chính xác từng cấp. Precision level by level.' })

export const rankingSchema = z
  .strictObject({
    on: z
      .enum(['rounded', 'unrounded'])
      .describe('Xếp hạng theo tổng đã hay chưa làm tròn. Rank by the rounded or the unrounded total.'),
    ties: z
      .enum(['competition', 'dense', 'average', 'ordinal'])
      .describe('Hạng khi bằng điểm: 1 2 2 4; 1 2 2 3; 1 2,5 2,5 4; 1 2 3 4. Ranks of equal totals.'),
  })
  .meta({ id: 'ranking', description: 'Xếp hạng. Ranking.' })
