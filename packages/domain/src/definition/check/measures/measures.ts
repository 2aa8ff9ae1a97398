import type { Definition, Measure } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import type { Path } from '../../../fault/path.ts'
import { en, vi } from '../../../fault/sentence.ts'

/** Each measure by itself: a code of its own, answers where it is a choice, limits in order. */
export function checkMeasures(definition: Definition): readonly Finding[] {
  const seen = new Set<string>()
  return definition.measures.flatMap((measure, i) => {
    const twice = seen.has(measure.code)
    seen.add(measure.code)
    const path = ['measures', i]
    return [
      ...(twice ? [duplicate(measure, path)] : []),
      ...checkAnswers(measure, path),
      ...checkLimits(measure, path),
    ]
  })
}

function duplicate(measure: Measure, path: Path): Finding {
  return {
    code: 'duplicate-measure',
    path: [...path, 'code'],
    vi: vi`Số liệu ${measure.code} được khai báo hai lần; hãy bỏ một, hoặc đổi mã.`,
    en: en`Measure ${measure.code} is declared twice; remove one, or change its code.`,
  }
}

function checkAnswers(measure: Measure, path: Path): readonly Finding[] {
  if (measure.kind !== 'choice') {
    if (!measure.options) return []
    return [
      {
        code: 'key-without-effect',
        path: [...path, 'options'],
        at: 'key',
        vi: vi`Số liệu ${measure.code}: options chỉ có tác dụng với kind: choice; hãy ghi kind: choice hoặc bỏ options.`,
        en: en`Measure ${measure.code}: options have an effect with kind: choice only; write kind: choice or remove them.`,
      },
    ]
  }
  const answers = measure.options ?? []
  if (answers.length === 0) {
    return [
      {
        code: 'choice-without-answers',
        path: [...path, 'kind'],
        vi: vi`Số liệu ${measure.code} là lựa chọn nhưng chưa có phương án nào; hãy thêm options.`,
        en: en`Measure ${measure.code} is a choice without answers; add options.`,
      },
    ]
  }
  return answers.flatMap((answer, i): readonly Finding[] => {
    if (answers.indexOf(answer) === i) return []
    return [
      {
        code: 'duplicate-answer',
        path: [...path, 'options', i],
        vi: vi`Số liệu ${measure.code}: phương án "${answer}" được ghi hai lần; hãy bỏ bớt một.`,
        en: en`Measure ${measure.code}: the answer "${answer}" is given twice; remove one.`,
      },
    ]
  })
}

function checkLimits(measure: Measure, path: Path): readonly Finding[] {
  const { least, most } = measure
  if (least === undefined || most === undefined || least <= most) return []
  return [
    {
      code: 'limits-reversed',
      path: [...path, 'least'],
      vi: vi`Số liệu ${measure.code}: giá trị nhỏ nhất ${least} lớn hơn giá trị lớn nhất ${most}; hãy đổi lại.`,
      en: en`Measure ${measure.code}: the lowest value ${least} exceeds the highest ${most}; swap them.`,
    },
  ]
}
