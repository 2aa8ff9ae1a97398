import { z } from 'zod'
import { Day, UnitId, UnitState } from '../unit-state.ts'
import { NamedUnit } from './unit-in-list.ts'

const EventOnPage = z.object({
  on: Day,
  kind: z.enum([
    'founded',
    'renamed',
    'reclassified',
    'recoded',
    'moved',
    'received',
    'merged',
    'split',
    'closed',
  ]),
  basis: z.string(),
  vi: z.string(),
  en: z.string(),
  units: z.array(z.object({ unit: UnitId, name: z.string(), share: z.string().optional() })).readonly(),
})

const OperationOnPage = z.object({
  id: z.uuid(),
  kind: z.string(),
  on: Day,
  basis: z.string(),
  recordedAt: z.iso.datetime(),
  /** How many units it touched. */
  touched: z.int(),
  undone: z.boolean(),
})
export type OperationOnPage = z.infer<typeof OperationOnPage>

/** One unit with all that is known of it. `above` is on the day asked for, or the last day it was there. */
export const UnitPage = z.object({
  unit: UnitId,
  version: z.int(),
  states: z.array(UnitState).readonly(),
  events: z.array(EventOnPage).readonly(),
  above: z.array(NamedUnit).readonly(),
  children: z.int(),
  /** What was recorded about it, the newest first. */
  operations: z.array(OperationOnPage).readonly(),
})
export type UnitPage = z.infer<typeof UnitPage>
