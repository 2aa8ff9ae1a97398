import { z } from 'zod'
import { textSchema } from '../../definition/schema/text-schema.ts'
import { ComponentForecast, ScoreForecast } from '../forecast/index.ts'

/** A forecast in a list of units. */
export const ListedForecast = z.strictObject({
  ...ScoreForecast.omit({ components: true }).shape,
  name: z.string(),
})
export type ListedForecast = z.infer<typeof ListedForecast>

/** The forecast of one unit as its page shows it: in figures by component, and in sentences. */
export const UnitForecast = z.strictObject({
  ...ListedForecast.shape,
  computedAt: z.iso.datetime(),
  words: z.array(z.strictObject({ vi: z.string(), en: z.string() })),
  components: z.array(z.strictObject({ ...ComponentForecast.shape, name: textSchema })),
})
export type UnitForecast = z.infer<typeof UnitForecast>
