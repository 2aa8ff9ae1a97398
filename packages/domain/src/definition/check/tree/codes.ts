import type { Definition } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { allNodes } from '../../visit-nodes.ts'

/** Codes of nodes that stand twice, bonus, penalty and the code of the total included. */
export function checkCodes(definition: Definition): readonly Finding[] {
  const findings: Finding[] = []
  const seen = new Set([definition.totalCode ?? 'total'])
  for (const { node, path } of allNodes(definition)) {
    if (seen.has(node.code)) {
      findings.push({
        code: 'duplicate-code',
        path: [...path, 'code'],
        vi: vi`Mã ${node.code} đã được dùng cho một mục khác; mỗi mục phải có mã riêng, hãy đổi một trong hai.`,
        en: en`The code ${node.code} is already used by another node; every node needs its own, change one of them.`,
      })
    }
    seen.add(node.code)
  }
  return findings
}
