/**
 * What a figure is.
 *
 * - `scored`: from facts, by the rule.
 * - `missing`: no facts, with a reason; no points and no loss yet.
 * - `defaulted`: no facts, points by the declared missing rule.
 * - `not-applicable`: does not concern the unit; points by the declared rule, or taken out of the maximum.
 * - `monitor`: shown, never scored.
 * - `incomplete`: something below is missing; points and losses so far, no rank.
 * - `imputed`: no facts, a value estimated from other units as a composite index declares.
 * - `published`: points as somebody else published them, because parts are missing.
 */
export const STATUSES = [
  'scored',
  'missing',
  'defaulted',
  'not-applicable',
  'monitor',
  'incomplete',
  'published',
  'imputed',
] as const

export type Status = (typeof STATUSES)[number]

/** Statuses in columns are positions in `STATUSES`. */
export const STATUS = {
  scored: 0,
  missing: 1,
  defaulted: 2,
  notApplicable: 3,
  monitor: 4,
  incomplete: 5,
  published: 6,
  imputed: 7,
} as const
