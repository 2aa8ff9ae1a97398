import type { CompositeMethod, Definition } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { allNodes, isComponent } from '../../visit-nodes.ts'
import { nameOf } from '../naming.ts'

/** Indicators of a composite index: each a measure, and a target where distances to targets are taken. */
export function checkIndicators(definition: Definition, composite: CompositeMethod): readonly Finding[] {
  if (definition.status === 'frame') return []
  const indicators = allNodes(definition).filter(({ node, tree }) => tree === 'scale' && isComponent(node))
  return indicators.flatMap((visit) => {
    const { node, path } = visit
    const name = nameOf(visit)
    const findings: Finding[] = []
    if (node.measure === undefined) {
      findings.push({
        code: 'indicator-without-measure',
        path: [...path, 'measure'],
        vi: vi`${name.vi} chưa có số liệu; trong chỉ số tổng hợp mỗi chỉ báo cần measure, hãy bổ sung.`,
        en: en`${name.en} has no measure; every indicator of a composite index needs one, add it.`,
      })
    }
    if (composite.normalisation.method === 'distance-to-target' && node.target === undefined) {
      findings.push({
        code: 'target-missing',
        path: [...path, 'target'],
        vi: vi`${name.vi} chưa có mục tiêu mà phương pháp distance-to-target cần; hãy thêm target.`,
        en: en`${name.en} has no target, which distance-to-target needs; add target.`,
      })
    }
    return findings
  })
}
