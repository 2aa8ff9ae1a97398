import { type Draw, drawFrom, textNumber } from '../draw/draw.ts'
import type { SampleUnit } from '../units/sample-unit.ts'

/** One unit in one year: what its figures are drawn from. */
export interface UnitYear {
  readonly unit: SampleUnit
  /** How large it is, around 1. */
  readonly size: number
  readonly year: number
  /** How well it does in a domain, by the first part of its code: about 0.65, never outside 0.25 to 0.99. */
  readonly quality: (domain: string) => number
  /** Draws for this unit and year alone, named so that one more draw elsewhere changes nothing here. */
  readonly draw: (name: string) => Draw
  /** Draws that stay the same over the years. */
  readonly lasting: (name: string) => Draw
}

/** A declining unit loses this each year, a usual one gains a little. */
const DECLINE = 0.06
const GAIN = 0.012

/** The unit of `unit` in `year`; `tied` units have the draws of their twin. */
export function unitYear(
  seed: number,
  unit: SampleUnit,
  twin: SampleUnit | undefined,
  year: number,
): UnitYear {
  const source = unit.story === 'tied' && twin ? twin : unit
  const own = textNumber(source.id)
  const years = year - 2023
  const trend = source.story === 'declining' ? -DECLINE * years : GAIN * years
  const drift = 0.015 * drawFrom(seed, own, year).around()
  return {
    unit,
    size: source.size,
    year,
    quality: (domain) => {
      const steady = 0.05 * drawFrom(seed, own, textNumber(domain)).around()
      return Math.max(0.25, Math.min(0.99, source.quality + trend + drift + steady))
    },
    draw: (name) => drawFrom(seed, own, year, textNumber(name)),
    lasting: (name) => drawFrom(seed, own, textNumber(name)),
  }
}
