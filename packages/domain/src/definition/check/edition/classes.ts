import type { Definition, TotalClass } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'

/** Classes of the total: one bound each, from best to worst or from worst to best, covering all totals. */
export function checkClasses(definition: Definition): readonly Finding[] {
  const classes = definition.classes ?? []
  const seen = new Set<string>()
  const findings = classes.flatMap((one, i) => {
    const twice = seen.has(one.code)
    seen.add(one.code)
    return [...(twice ? [duplicate(one, i)] : []), ...checkBounds(one, i, definition)]
  })
  return [...findings, ...checkOrder(classes), ...checkLowest(classes)]
}

/** A lower bound as a number that orders `from: 5` just before `above: 5`. */
function boundOf({ from, above }: TotalClass): readonly [number, number] {
  return above !== undefined ? [above, 1] : [from ?? -Infinity, 0]
}

function compare(a: TotalClass, b: TotalClass): number {
  const [first, second] = [boundOf(a), boundOf(b)]
  if (first[0] === second[0]) return 0
  return first[0] < second[0] ? -1 : 1
}

function checkOrder(classes: readonly TotalClass[]): readonly Finding[] {
  const direction = classes.length > 1 ? compare(classes[0]!, classes.at(-1)!) : 0
  return classes.slice(1).flatMap((one, i): readonly Finding[] => {
    const before = classes[i]!
    const step = compare(before, one)
    if (step !== 0 && step === direction) return []
    return [
      {
        code: 'class-order',
        path: ['classes', i + 1],
        vi: vi`Xếp loại ${one.code} chồng lên hoặc sai thứ tự so với xếp loại ${before.code}; hãy ghi các mức từ cao xuống thấp (hoặc ngược lại), không trùng nhau.`,
        en: en`The class ${one.code} overlaps ${before.code} or is out of order; write the classes from high to low (or low to high) with different bounds.`,
      },
    ]
  })
}

function checkBounds(one: TotalClass, position: number, definition: Definition): readonly Finding[] {
  if (one.from !== undefined && one.above !== undefined) {
    return [
      {
        code: 'class-bounds-unclear',
        path: ['classes', position],
        vi: vi`Xếp loại ${one.code} ghi cả from và above; chỉ ghi một trong hai.`,
        en: en`The class ${one.code} gives both from and above; write one of them.`,
      },
    ]
  }
  const key = one.above === undefined ? 'from' : 'above'
  const bound = one[key]
  const most = definition.scale + (definition.bonus?.cap ?? 0)
  if (bound === undefined || bound < most || (key === 'from' && bound === most)) return []
  const words = key === 'from' ? { vi: 'từ', en: 'of at least' } : { vi: 'trên', en: 'above' }
  return [
    {
      code: 'class-unreachable',
      path: ['classes', position, key],
      vi: vi`Xếp loại ${one.code} cần tổng điểm ${words.vi} ${bound} nhưng tổng cao nhất chỉ ${most}; hãy xem lại mức điểm hoặc thang điểm.`,
      en: en`The class ${one.code} asks for a total ${words.en} ${bound} but ${most} is the most there can be; check the bound or the scale.`,
    },
  ]
}

function checkLowest(classes: readonly TotalClass[]): readonly Finding[] {
  if (classes.length === 0) return []
  const lowest = classes.reduce((low, one) => (compare(one, low) < 0 ? one : low))
  const bound = boundOf(lowest)[0]
  if (bound <= 0) return []
  return [
    {
      code: 'class-gap',
      path: ['classes'],
      vi: vi`Tổng điểm dưới ${bound} chưa thuộc xếp loại nào; hãy thêm một xếp loại không ghi from hay above.`,
      en: en`Totals below ${bound} belong to no class; add a class without from or above.`,
    },
  ]
}

function duplicate(one: TotalClass, position: number): Finding {
  return {
    code: 'duplicate-class',
    path: ['classes', position, 'code'],
    vi: vi`Xếp loại ${one.code} được khai báo hai lần; hãy bỏ một, hoặc đổi mã.`,
    en: en`The class ${one.code} is declared twice; remove one, or change its code.`,
  }
}
