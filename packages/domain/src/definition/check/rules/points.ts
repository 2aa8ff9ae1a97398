import type { Finding } from '../../../fault/finding.ts'
import type { Path } from '../../../fault/path.ts'
import { en, vi } from '../../../fault/sentence.ts'
import type { Place } from '../../shape/place.ts'
import { decimalsOf } from '../decimal.ts'
import { tooFine } from '../tree/maxima.ts'

interface Entry {
  readonly points: number
}

/** Points outside 0 … max, or finer than ten-thousandths, in the list `entries` that stands at `path`. */
export function checkPoints(
  entries: readonly Entry[],
  max: number | undefined,
  path: Path,
  name: Place,
): readonly Finding[] {
  return entries.flatMap(({ points }, i): readonly Finding[] => {
    const place = [...path, i, 'points']
    if (decimalsOf(points) > 4) return [tooFine(name, points, place)]
    if (points >= 0 && (max === undefined || points <= max)) return []
    const limits =
      max === undefined
        ? { vi: 'không được âm', en: 'cannot be negative' }
        : { vi: vi`phải từ 0 đến ${max}`, en: en`must be from 0 to ${max}` }
    return [
      {
        code: 'points-out-of-range',
        path: place,
        vi: vi`${name.vi}: mức ${points} điểm không hợp lệ, điểm ${limits.vi}; hãy sửa mức điểm hoặc điểm tối đa.`,
        en: en`${name.en}: ${points} points are not possible, points ${limits.en}; correct the points or the maximum.`,
      },
    ]
  })
}

/** A list of points none of which is the maximum. */
export function checkMaxReached(
  entries: readonly Entry[],
  max: number | undefined,
  path: Path,
  name: Place,
): readonly Finding[] {
  if (max === undefined || entries.some(({ points }) => points >= max)) return []
  const best = Math.max(...entries.map(({ points }) => points))
  return [
    {
      code: 'max-never-reached',
      path,
      vi: vi`${name.vi}: điểm tối đa ${max} không bao giờ đạt được, cao nhất chỉ ${best}; hãy xem lại các mức điểm.`,
      en: en`${name.en}: the maximum of ${max} is never reached, ${best} is the most; check the points.`,
    },
  ]
}
