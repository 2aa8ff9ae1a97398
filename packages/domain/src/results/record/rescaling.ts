import type { UnitNode } from './unit-results.ts'

/** How the points of a unit became those of the whole scale, because something does not concern it. */
export interface Rescaling {
  /** Points of the domains, out of the maxima that concern the unit. */
  readonly points: number
  readonly applicable: number
  /** The same out of the scale, without bonus and penalty. */
  readonly rescaled: number
  readonly scale: number
  /** Whether bonus or penalty come on top. */
  readonly outside: boolean
}

/** A total is rounded once, to two decimals in most editions. */
const ROUNDING = 0.01

/**
 * What was rescaled, from the nodes of `UnitResults`: `total = scale × points ÷ applicable + bonus − penalty`. Null where
 * nothing was, or where the figures do not follow this formula (composite indices, a total held at 0, parts missing).
 */
export function rescalingOf(nodes: readonly UnitNode[]): Rescaling | null {
  const [total] = nodes
  const tops = nodes.filter(({ depth }) => depth === 1)
  const sum = (tree: UnitNode['tree'], figure: 'points' | 'max') =>
    tops.reduce((all, node) => (node.tree === tree ? all + (node[figure] ?? 0) : all), 0)
  const excluded = nodes.some(({ status, tree }) => status === 'not-applicable' && tree === 'scale')
  if (!excluded || !total || total.points === null || total.status !== 'scored') return null
  const [points, applicable, scale] = [exact(sum('scale', 'points')), exact(sum('scale', 'max')), total.max]
  if (applicable <= 0 || applicable === scale) return null
  const outside = exact(sum('bonus', 'points') - sum('penalty', 'points'))
  const rescaled = exact(total.points - outside)
  if (Math.abs((scale * points) / applicable - rescaled) > ROUNDING) return null
  return { points, applicable, rescaled, scale, outside: outside !== 0 }
}

/** Points are kept to ten-thousandths. */
function exact(points: number): number {
  return Math.round(points * 10_000) / 10_000
}
