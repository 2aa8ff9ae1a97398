import { z } from 'zod'

const text = z.strictObject({ vi: z.string(), en: z.string() })

/**
 * What a workbook would do at one cell. `change`: it is written. `ask`: its number has several meanings. `stale`: somebody has
 * written there since the export. `refused`: it cannot be written, and the sentence says why.
 */
export const ExchangeCell = z.strictObject({
  /** The name of its sheet, and its address: `Phiếu chấm điểm`, `G12`. */
  sheet: z.string(),
  address: z.string(),
  outcome: z.enum(['change', 'ask', 'stale', 'refused']),
  component: z.string().nullable(),
  label: z.string(),
  /** What stands on the scoresheet now, and what stands in the file. */
  before: z.string(),
  after: z.string(),
  /** What the file had there when it was exported, where that differs from what stands there now. */
  exported: z.string().nullable(),
  sentence: text.nullable(),
  /** The possible meanings: what to choose, and how it reads. */
  readings: z.array(z.strictObject({ value: z.string(), text: z.string() })),
})
export type ExchangeCell = z.infer<typeof ExchangeCell>

/** All that a workbook would do. */
export const ExchangeCheck = z.strictObject({
  /** The last action of the scoresheet when the file was exported, and now. */
  exportedAt: z.int(),
  sequence: z.int(),
  /** Actions that applying takes. */
  actions: z.int(),
  counts: z.strictObject({ change: z.int(), ask: z.int(), stale: z.int(), refused: z.int(), same: z.int() }),
  cells: z.array(ExchangeCell),
})
export type ExchangeCheck = z.infer<typeof ExchangeCheck>

/** What a person answered, by address on the sheet of entries or `Báo cáo!B2`: one of the readings, or `mine` over what came between. */
export const ExchangeChoices = z.record(z.string().max(40), z.string().max(60))
export type ExchangeChoices = z.infer<typeof ExchangeChoices>
