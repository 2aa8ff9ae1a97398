import { z } from 'zod'

/**
 * Where the figure expected of a component comes from.
 *
 * - `facts`: known today, and nothing says that it will change.
 * - `published`: its points count in a node whose points somebody else published.
 * - `appraisal`: known today; appraisal is expected to change it as it changed the group's before.
 * - `own`: open; the unit's own earlier shares of the maximum, shrunk to those of the group.
 * - `group`: open; the group's earlier shares, for the unit has none.
 * - `borrowed`: open and new; what unit or group got of their part of the tree as a whole.
 * - `never-concerned`: open; it did not concern the unit in any earlier period, and is expected not to.
 * - `declared`: open and without any history; what the edition declares for a component without facts.
 * - `none`: open, and nothing to go by.
 */
export const ForecastSource = z.enum([
  'facts',
  'published',
  'appraisal',
  'own',
  'group',
  'borrowed',
  'never-concerned',
  'declared',
  'none',
])
export type ForecastSource = z.infer<typeof ForecastSource>

/** One component that can concern the unit. Points are decimals. */
export const ComponentForecast = z.strictObject({
  component: z.string(),
  max: z.number(),
  /** Points today; null while open. */
  points: z.number().nullable(),
  /** The single figure expected in the end; null where there is none to expect. */
  expected: z.number().nullable(),
  from: ForecastSource,
})
export type ComponentForecast = z.infer<typeof ComponentForecast>

/**
 * `no-history`: an open component has no earlier results to go by. `too-few-cases`: too few to bound the level asked for.
 * `not-applicable`: nothing of the scale concerns the unit.
 */
export const NoInterval = z.enum(['no-history', 'too-few-cases', 'not-applicable'])
export type NoInterval = z.infer<typeof NoInterval>

/**
 * The score of one unit as far as it is known, and what it may come to. Points are decimals; scores have the precision of the
 * totals of the edition.
 */
export const ScoreForecast = z.strictObject({
  unit: z.string(),
  provisional: z.strictObject({
    /** The engine's sum of what has facts, bonus and penalty included; nothing stands in for the rest. Null as for `not-applicable`. */
    points: z.number().nullable(),
    /** Components of the scale that concern the unit: with points today, and all. Those only shown do not count. */
    known: z.int(),
    components: z.int(),
    /** Their maxima. */
    knownMax: z.number(),
    max: z.number(),
  }),
  /** The median final score; `provisional.points + appraisal + open`. Null where something open has nothing to go by. */
  forecast: z.number().nullable(),
  /** What appraisal is expected to change in the points known. */
  appraisal: z.number().nullable(),
  /** What is expected of everything open. */
  open: z.number().nullable(),
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  /** Why there is no interval; null where there is one. */
  reason: NoInterval.nullable(),
  /** The share of final scores that should lie in the interval, as asked for. */
  level: z.number(),
  /** Earlier cases (one unit in one period) whose deviations make the interval; 0 where nothing deviates. */
  cases: z.int(),
  /** In the order of the tree, bonus and penalty included. */
  components: z.array(ComponentForecast),
})
export type ScoreForecast = z.infer<typeof ScoreForecast>
