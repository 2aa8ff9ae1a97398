import type { Evaluation } from '@openpar/engine'

/** Whether the total of a unit counts for more than its points, because some component does not concern the unit. */
export function isRescaled({ index, columns }: Evaluation, unit: number): boolean {
  if (index.plan) return false
  const domains = index.root.children.filter(({ tree }) => tree === 'scale')
  const applicable = domains.reduce((sum, { position }) => sum + columns[position]!.max[unit]!, 0)
  return applicable > 0 && applicable !== index.root.max
}
