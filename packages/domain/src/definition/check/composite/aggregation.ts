import type { CompositeMethod, Definition } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { allNodes, isComponent } from '../../visit-nodes.ts'

const NEEDS_POSITIVE = ['geometric', 'harmonic', 'generalised']

/** The means, level by level: an exponent where one is needed, none beyond the top, none of numbers below zero. */
export function checkAggregation(definition: Definition, composite: CompositeMethod): readonly Finding[] {
  const levels = levelsAbove(definition)
  const { method, range } = composite.normalisation
  let negative = method === 'z-score' || (range !== undefined && method === 'min-max' && range[0] < 0)
  const findings: Finding[] = []
  for (const [i, { mean, power }] of composite.aggregation.entries()) {
    const path = ['composite', 'aggregation', i]
    if (mean === 'generalised' && (power === undefined || power === 0)) {
      findings.push({
        code: 'power-missing',
        path: [...path, 'power'],
        vi: 'Trung bình tổng quát cần số mũ khác 0; hãy thêm power, hoặc dùng geometric thay cho số mũ 0.',
        en: 'The generalised mean needs an exponent other than 0; add power, or use geometric in place of 0.',
      })
    }
    if (mean !== 'generalised' && power !== undefined) {
      findings.push({
        code: 'key-without-effect',
        path: [...path, 'power'],
        at: 'key',
        vi: vi`Số mũ "power" chỉ có tác dụng với mean: generalised, không phải ${mean}; hãy bỏ khóa này.`,
        en: en`The exponent "power" has an effect with mean: generalised only, not ${mean}; remove the key.`,
      })
    }
    if (i >= levels) findings.push(unused(i, levels))
    else if (negative && NEEDS_POSITIVE.includes(mean)) {
      findings.push({
        code: 'mean-of-negatives',
        path: [...path, 'mean'],
        vi: vi`Trung bình ${mean} không có nghĩa với số âm mà bước trước có thể cho; hãy dùng arithmetic hoặc đổi cách chuẩn hóa.`,
        en: en`The ${mean} mean has no meaning for negative numbers, which the step before can give; use arithmetic or another normalisation.`,
      })
    }
    negative ||= mean === 'copeland'
  }
  return findings
}

/** Levels above the indicators, the whole index included. */
function levelsAbove(definition: Definition): number {
  const depths = allNodes(definition)
    .filter(({ node, tree }) => tree === 'scale' && isComponent(node))
    .map(({ depth }) => depth)
  return Math.max(...depths) + 1
}

function unused(position: number, levels: number): Finding {
  return {
    code: 'aggregation-unused',
    path: ['composite', 'aggregation', position],
    vi: vi`Cây chỉ có ${levels} cấp trên chỉ báo nên cách gộp số ${position + 1} không được dùng; hãy bỏ bớt.`,
    en: en`The tree has ${levels} levels above the indicators only, so aggregation ${position + 1} is not used; remove it.`,
  }
}
