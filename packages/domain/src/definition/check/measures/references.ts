import type { Definition, Measure } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { suggestion } from '../../shape/nearest.ts'
import { placeOf } from '../../shape/place.ts'
import { type Use, usesInFormulas, usesOf } from './uses.ts'

const MISUSES = {
  choice: {
    code: 'measure-not-choice',
    vi: 'cần số liệu kiểu lựa chọn; hãy khai báo kind: choice và options cho số liệu này',
    en: 'a choice is needed; declare kind: choice and options for the measure',
  },
  'yes-no': {
    code: 'measure-not-yes-no',
    vi: 'cần số liệu có/không; hãy khai báo kind: yes-no cho số liệu này',
    en: 'a yes-no measure is needed; declare kind: yes-no for the measure',
  },
  number: {
    code: 'measure-not-number',
    vi: 'cần một con số, không tính được trên lựa chọn; hãy dùng số liệu khác hoặc kind: levels',
    en: 'a number is needed and a choice is none; use another measure, or kind: levels',
  },
} as const

/** References to measures that are not declared or of the wrong kind, and measures nothing refers to. */
export function checkReferences(definition: Definition): readonly Finding[] {
  const byCode = new Map(definition.measures.map((measure) => [measure.code, measure]))
  const uses = usesOf(definition)
  const findings = uses.flatMap((use) => checkUse(use, byCode, definition))
  if (definition.status === 'frame') return findings
  const used = new Set([...uses.map((use) => use.code), ...usesInFormulas(definition)])
  const unused = definition.measures.flatMap((measure, i): readonly Finding[] => {
    if (used.has(measure.code)) return []
    return [
      {
        code: 'unused-measure',
        path: ['measures', i, 'code'],
        vi: vi`Số liệu ${measure.code} được khai báo nhưng không tiêu chí nào dùng; hãy bỏ, hoặc xem lại tên trong cách tính.`,
        en: en`Measure ${measure.code} is declared but nothing uses it; remove it, or check the names in the rules.`,
      },
    ]
  })
  return [...findings, ...unused]
}

function checkUse(
  use: Use,
  byCode: ReadonlyMap<string, Measure>,
  definition: Definition,
): readonly Finding[] {
  const place = placeOf(definition, use.path)
  const measure = byCode.get(use.code)
  if (!measure) {
    const near = suggestion(use.code, byCode.keys())
    return [
      {
        code: 'unknown-measure',
        path: use.path,
        vi: vi`${place.vi} dùng số liệu "${use.code}" chưa khai báo trong measures;${near.vi || ' hãy khai báo số liệu này.'}`,
        en: en`${place.en} uses the measure "${use.code}", which measures does not declare;${near.en || ' declare it.'}`,
      },
    ]
  }
  const kind = measure.kind ?? 'number'
  if (use.wants === 'any') return []
  const fits = use.wants === 'number' ? kind !== 'choice' : kind === use.wants
  if (fits) return []
  const misuse = MISUSES[use.wants]
  return [
    {
      code: misuse.code,
      path: use.path,
      vi: vi`${place.vi} dùng số liệu ${use.code} nhưng ${misuse.vi}.`,
      en: en`${place.en} uses the measure ${use.code} but ${misuse.en}.`,
    },
  ]
}
