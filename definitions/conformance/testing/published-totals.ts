import { formatFault, readDefinition } from '@openpar/domain'
import { type CompiledIndex, compileIndex, type TieRule } from '@openpar/engine'

/** An index whose only component is a total that somebody else published, `published_total`, to rank by. */
export function publishedTotals(ties: TieRule, groups: readonly string[]): CompiledIndex {
  const { definition, faults } = readDefinition(
    `
id: totals
edition: '2026'
title: Tổng điểm đã công bố
basis: Không có
valid: { from: '2026-01-01' }
status: illustrative
method: points
scale: 100
precision:
  ratios: exact
  points: { decimals: 2, mode: half-up }
  totals: { decimals: 2, mode: half-up }
ranking: { on: rounded, ties: ${ties} }
groups: [${groups.map((code) => `{ code: ${code}, title: ${code} }`).join(', ')}]
measures: [{ code: published_total, name: Tổng điểm, least: 0, most: 100 }]
nodes:
  - { code: '1', name: Tổng điểm, max: 100, source: computed, rule: { kind: judged, measure: published_total, step: 0.01 } }
`,
    'totals.yaml',
  )
  if (!definition) throw new Error(faults.map((fault) => formatFault(fault, 'en')).join('\n'))
  return compileIndex(definition)
}
