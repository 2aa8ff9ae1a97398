import type { CompositeMethod, Definition } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { checkAggregation } from './aggregation.ts'
import { checkIndicators } from './indicators.ts'

const RANGED = ['min-max', 'scaled', 'goalposts']

/** Whether a composite index says all its mathematics needs; a points index none of it. */
export function checkComposite(definition: Definition): readonly Finding[] {
  const { method, composite, status } = definition
  if (method === 'points') return composite ? [unasked()] : []
  if (!composite) return status === 'frame' ? [] : [missing()]
  return [
    ...checkNormalisation(composite),
    ...checkAggregation(definition, composite),
    ...checkIndicators(definition, composite),
  ]
}

function checkNormalisation({ normalisation }: CompositeMethod): readonly Finding[] {
  const { method, range } = normalisation
  const path = ['composite', 'normalisation', 'range']
  if (range === undefined) {
    if (!RANGED.includes(method)) return []
    return [
      {
        code: 'range-missing',
        path,
        vi: vi`Phương pháp chuẩn hóa ${method} cần khoảng giá trị; hãy thêm range: [thấp, cao].`,
        en: en`The normalisation ${method} needs a range; add range: [low, high].`,
      },
    ]
  }
  if (range[0] < range[1]) return []
  return [
    {
      code: 'range-reversed',
      path,
      vi: vi`Khoảng giá trị [${range[0]}; ${range[1]}] phải đi từ thấp đến cao; hãy đổi lại thứ tự hoặc sửa số.`,
      en: en`The range [${range[0]}, ${range[1]}] must go from low to high; swap or correct the numbers.`,
    },
  ]
}

function unasked(): Finding {
  return {
    code: 'key-without-effect',
    path: ['composite'],
    at: 'key',
    vi: 'Khóa "composite" chỉ có tác dụng với method: composite; hãy bỏ, hoặc đổi method.',
    en: 'The key "composite" has an effect with method: composite only; remove it, or change method.',
  }
}

function missing(): Finding {
  return {
    code: 'composite-missing',
    path: ['composite'],
    vi: 'Chỉ số tổng hợp chưa nói cách chuẩn hóa và cách gộp; hãy thêm composite với normalisation và aggregation.',
    en: 'A composite index must say how it normalises and aggregates; add composite with normalisation and aggregation.',
  }
}
