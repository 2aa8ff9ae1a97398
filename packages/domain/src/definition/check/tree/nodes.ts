import type { Definition, Node } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { allNodes, isComponent, type NodeVisit } from '../../visit-nodes.ts'
import { nameOf } from '../naming.ts'
import { checkMaximum } from './maxima.ts'

const OF_COMPOSITE = [
  'weight',
  'measure',
  'better',
  'target',
  'denominator',
] as const satisfies readonly (keyof Node)[]
const OF_POINTS = [
  'rule',
  'source',
  'missing',
  'notApplicable',
  'published',
] as const satisfies readonly (keyof Node)[]

/** Each node by itself: rule where one belongs, and a maximum that fits. */
export function checkNodes(definition: Definition): readonly Finding[] {
  return allNodes(definition).flatMap((visit) => {
    const pointsTree = definition.method === 'points' || visit.tree !== 'scale'
    return [
      ...(pointsTree ? checkMaximum(visit, definition) : []),
      ...(pointsTree ? checkRulePlace(visit, definition) : []),
      ...withoutEffect(visit, pointsTree ? OF_COMPOSITE : OF_POINTS),
    ]
  })
}

function checkRulePlace(visit: NodeVisit, definition: Definition): readonly Finding[] {
  const { node, path } = visit
  const name = nameOf(visit)
  if (!isComponent(node)) {
    if (!node.rule) return []
    return [
      {
        code: 'rule-on-parent',
        path: [...path, 'rule'],
        at: 'key',
        vi: vi`${name.vi} có mục con nên không được có cách tính điểm riêng; hãy chuyển rule xuống tiêu chí thành phần.`,
        en: en`${name.en} has children and cannot have a rule of its own; move the rule to a component.`,
      },
    ]
  }
  if (!node.rule) {
    if (definition.status === 'frame') return []
    return [
      {
        code: 'rule-missing',
        path: [...path, 'rule'],
        vi: vi`${name.vi} chưa có cách tính điểm; hãy thêm rule, hoặc ghi status: frame nếu bộ chỉ số mới có khung.`,
        en: en`${name.en} has no rule; add one, or write status: frame where only the structure is known.`,
      },
    ]
  }
  if (node.rule.kind !== 'survey' || node.source !== 'self') return []
  return [
    {
      code: 'survey-self-scored',
      path: [...path, 'source'],
      vi: vi`${name.vi} lấy điểm điều tra xã hội học nên cơ quan không tự chấm; hãy ghi source: survey.`,
      en: en`${name.en} takes its points from a survey, so nobody scores it themselves; write source: survey.`,
    },
  ]
}

function withoutEffect(visit: NodeVisit, keys: readonly (keyof Node)[]): readonly Finding[] {
  const { node, path } = visit
  const name = nameOf(visit)
  return keys
    .filter((key) => node[key] !== undefined)
    .map((key) => ({
      code: 'key-without-effect' as const,
      path: [...path, key],
      at: 'key' as const,
      vi: vi`${name.vi}: khóa "${key}" không có tác dụng với cách tính này của bộ chỉ số; hãy bỏ, hoặc xem lại method.`,
      en: en`${name.en}: the key "${key}" has no effect with the method of this index; remove it, or check method.`,
    }))
}
