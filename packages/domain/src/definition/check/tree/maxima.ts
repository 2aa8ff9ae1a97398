import type { Definition } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import type { Place } from '../../shape/place.ts'
import { isComponent, type NodeVisit } from '../../visit-nodes.ts'
import { decimalsOf } from '../decimal.ts'
import { nameOf } from '../naming.ts'

/** What is wrong with the maximum of one node of a points index: absent, not positive, too fine, or on a monitor. */
export function checkMaximum(visit: NodeVisit, definition: Definition): readonly Finding[] {
  const { node, path } = visit
  const name = nameOf(visit)
  const place = [...path, 'max']
  if (node.max === undefined) {
    if (definition.status === 'frame') return []
    return [
      {
        code: 'max-missing',
        path: place,
        vi: vi`${name.vi} chưa có điểm tối đa; hãy thêm max, hoặc ghi status: frame nếu bộ chỉ số mới có khung.`,
        en: en`${name.en} has no maximum; add max, or write status: frame where only the structure is known.`,
      },
    ]
  }
  if (decimalsOf(node.max) > 4) return [tooFine(name, node.max, place)]
  if (!isComponent(node)) return []
  if (node.rule?.kind === 'monitor') return node.max === 0 ? [] : [monitored(name, node.max, place)]
  if (node.max > 0 || definition.status === 'frame') return []
  return [
    {
      code: 'max-not-positive',
      path: place,
      vi: vi`${name.vi} được chấm điểm nhưng điểm tối đa là ${node.max}; hãy ghi số lớn hơn 0, hoặc dùng kind: monitor nếu chỉ theo dõi.`,
      en: en`${name.en} is scored but its maximum is ${node.max}; write a number above 0, or kind: monitor where it is only shown.`,
    },
  ]
}

/** Points that no engine of four decimals can hold. */
export function tooFine(name: Place, points: number, path: Finding['path']): Finding {
  return {
    code: 'too-many-decimals',
    path,
    vi: vi`${name.vi}: ${points} có hơn bốn chữ số thập phân; điểm chỉ ghi đến phần vạn, hãy làm tròn.`,
    en: en`${name.en}: ${points} has more than four decimals; points go to ten-thousandths, round the number.`,
  }
}

function monitored(name: Place, max: number, path: Finding['path']): Finding {
  return {
    code: 'monitor-with-max',
    path,
    vi: vi`${name.vi} chỉ theo dõi (monitor) nhưng có điểm tối đa ${max}; hãy ghi max: 0 hoặc chọn cách tính điểm khác.`,
    en: en`${name.en} is only shown (monitor) but has a maximum of ${max}; write max: 0 or another kind of rule.`,
  }
}
