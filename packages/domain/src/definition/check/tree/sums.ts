import type { Definition } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { allNodes } from '../../visit-nodes.ts'
import { exactSum } from '../decimal.ts'
import { nameOf } from '../naming.ts'

/** Maxima of children that do not add up to their parent, or of domains to the scale; all sums are exact decimals. */
export function checkSums(definition: Definition): readonly Finding[] {
  const findings: Finding[] = []
  const pointsTree = definition.method === 'points'
  for (const visit of allNodes(definition)) {
    const { node, path, tree } = visit
    if (!node.nodes || node.max === undefined || (tree === 'scale' && !pointsTree)) continue
    const sum = exactSum(node.nodes.map((child) => child.max))
    if (sum === undefined || sum === node.max) continue
    const name = nameOf(visit)
    findings.push({
      code: 'sum-mismatch',
      path: [...path, 'max'],
      vi: vi`${name.vi} có điểm tối đa ${node.max} nhưng các mục con cộng lại là ${sum}; hãy sửa điểm tối đa hoặc các mục con.`,
      en: en`${name.en} has a maximum of ${node.max} but its children add up to ${sum}; correct the maximum or the children.`,
    })
  }
  const total = exactSum(definition.nodes.map((node) => node.max))
  if (pointsTree && total !== undefined && total !== definition.scale) {
    findings.push({
      code: 'scale-mismatch',
      path: ['scale'],
      vi: vi`Thang điểm là ${definition.scale} nhưng các lĩnh vực cộng lại là ${total}; hãy sửa thang điểm hoặc điểm tối đa của các lĩnh vực.`,
      en: en`The scale is ${definition.scale} but the domains add up to ${total}; correct the scale or the maxima of the domains.`,
    })
  }
  return findings
}
