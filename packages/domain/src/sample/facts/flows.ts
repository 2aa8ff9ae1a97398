import type { UnitYear } from './unit-year.ts'

/** A count as large as the unit, the same over the years but for a small drift. */
export function countOf(
  { size, year, lasting, draw }: UnitYear,
  name: string,
  [least, most]: readonly [number, number],
): number {
  const usual = least + (most - least) * lasting(name).share()
  const drift = 1 + 0.03 * (year - 2023) + 0.03 * draw(name).around()
  return Math.max(1, Math.round(usual * size * drift))
}

const CASES: readonly [number, number] = [1_200, 9_000]

/**
 * Figures that formulas read together and that must agree: cases resolved early, on time and late and what was done
 * with them; tasks assigned; divisions before and after reorganisation; revenue. Measures by code.
 */
export function flowsOf(year: UnitYear): ReadonlyMap<string, number> {
  const { quality, draw } = year
  const figures = new Map<string, number>()
  const part = (whole: number, share: number) => Math.round(whole * Math.max(0, Math.min(1, share)))
  const near = (domain: string, name: string, low: number, high: number) =>
    low + (high - low) * quality(domain) + 0.02 * draw(name).around()

  const resolved = countOf(year, 'cases_resolved', CASES)
  const late = part(resolved, 0.09 * (1 - quality('3')) * (0.5 + draw('cases_late').share()))
  const early = part(resolved - late, near('3', 'cases_early', 0.35, 0.9))
  figures.set('cases_late', late)
  figures.set('cases_early', early)
  figures.set('cases_on_time', resolved - late - early)
  figures.set('cases_same_day', part(resolved, near('3', 'cases_same_day', 0.02, 0.4)))
  const received = resolved + part(resolved, 0.02 + 0.03 * draw('cases_open').share())
  figures.set('cases_received', received)
  figures.set('files_digitised', part(received, near('7', 'files_digitised', 0.4, 1.02)))
  figures.set('results_digitised', part(resolved, near('7', 'results_digitised', 0.4, 1.02)))

  const due = countOf(year, 'assigned_due', [40, 140])
  const onTime = part(due, near('1', 'assigned_on_time', 0.72, 1.03))
  figures.set('assigned_due', due)
  figures.set('assigned_on_time', onTime)
  figures.set('assigned_late', part(due - onTime, 0.7))

  const toCut = draw('divisions_to_cut').whole(0, 2)
  const before = year.lasting('divisions').whole(6, 12)
  figures.set('divisions_before', before)
  figures.set('divisions_to_cut', toCut)
  figures.set('divisions_after', before - (draw('divisions_after').chance(quality('4')) ? toCut : 0))

  const target = countOf(year, 'revenue_target', [3_000, 60_000])
  figures.set('revenue_target', target)
  figures.set('revenue_collected', Math.round(target * near('6', 'revenue_collected', 0.72, 1.2)))
  return figures
}
