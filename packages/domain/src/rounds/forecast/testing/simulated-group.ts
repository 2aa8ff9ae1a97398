import { columnOf, fromPoints, normalQuantile, seededRandom, TOTAL_CODE } from '@openpar/engine'
import type { EarlierScore } from '../history/earlier-score.ts'
import { evaluated, type Judgements, judged, judgedIndex } from './judged-index.ts'

/** How much units differ, how much a year shakes all of them, one of them, one component; and how units see themselves. */
export interface World {
  readonly units: number
  readonly components: number
  readonly periods: number
  /** Standard deviations as shares of the maximum. */
  readonly between: number
  readonly year: number
  readonly unitYear: number
  readonly noise: number
  /** What self scores add on average; 0 for units that see themselves as appraisers do. */
  readonly inflation: number
  /** The share of components that have facts today. */
  readonly known: number
}

/** A group of which the final scores of the running round are known to the test, not to the forecast. */
export function simulatedGroup(world: World, seed: number) {
  const random = seededRandom(seed)
  const uniform = () => (random() + 0.5) / 2 ** 32
  const normal = (deviation: number) => deviation * normalQuantile(uniform())
  const series = <T>(count: number, make: (k: number) => T) =>
    Array.from({ length: count }, (_, k) => make(k))

  const codes = series(world.components, (k) => `c${k}`)
  const maxima = codes.map(() => 1 + Math.floor(uniform() * 4))
  const usual = codes.map(() => 0.55 + 0.35 * uniform())
  const units = series(world.units, (k) => `u${k}`)
  const able = units.map(() => normal(world.between))
  const hundredths = (points: number, max: number) =>
    Math.round(Math.min(max, Math.max(0, points)) * 100) / 100

  const play = () => {
    const year = normal(world.year)
    return units.map((_, u) => {
      const own = able[u]! + year + normal(world.unitYear)
      const rosy = world.inflation * 2 * uniform()
      return codes.map((_, c) => {
        const max = maxima[c]!
        const final = hundredths(max * (usual[c]! + own + normal(world.noise)), max)
        const adds = world.inflation > 0 && uniform() < 0.4 ? 2.5 * max * rosy * uniform() * 2 : 0
        return { final, self: hundredths(final + adds, max) }
      })
    })
  }

  const earlier = series(world.periods, (period) =>
    play().flatMap((scores, u) =>
      scores.map(
        ({ final, self }, c): EarlierScore => ({
          unit: units[u]!,
          group: 'g',
          period: `${2020 + period}`,
          component: codes[c]!,
          points: final,
          max: maxima[c]!,
          self: world.inflation > 0 ? self : undefined,
        }),
      ),
    ),
  ).flat()

  const running = play()
  const isKnown = units.map(() => codes.map(() => uniform() < world.known))
  const judgements = (figure: (u: number, c: number) => number | undefined): Judgements =>
    Object.fromEntries(
      units.map((unit, u) => [
        unit,
        Object.fromEntries(
          codes.flatMap((code, c) => {
            const points = figure(u, c)
            return points === undefined ? [] : [[code, points]]
          }),
        ),
      ]),
    )
  const index = judgedIndex(codes.map((code, c) => judged(code, maxima[c]!)))
  const finals = evaluated(
    index,
    judgements((u, c) => running[u]![c]!.final),
  )
  return {
    earlier,
    today: evaluated(
      index,
      judgements((u, c) => (isKnown[u]![c] ? running[u]![c]!.self : undefined)),
    ),
    finals: [...columnOf(finals, TOTAL_CODE).points].map(fromPoints),
  }
}
