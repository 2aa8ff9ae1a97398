import type { Finding } from '../../fault/finding.ts'
import type { Path } from '../../fault/path.ts'
import { en, vi } from '../../fault/sentence.ts'
import { placeOf, stepName, subjectOf, valueAt } from './place.ts'

const SHARES = new Set(['target', 'floor', 'worth'])

/** A number, text or list that is too small (`low`) or too large (`high`). */
export function rangeFinding(
  origin: string,
  limit: number | bigint,
  inclusive: boolean,
  side: 'low' | 'high',
  path: Path,
  data: unknown,
): Finding {
  const subject = subjectOf(data, path)
  const key = path.at(-1)
  const value = valueAt(data, path)
  if (origin === 'array') return listFinding(Number(limit), side, path, data)
  if (origin === 'string') {
    return {
      code: 'empty-text',
      path,
      vi: vi`${subject.vi} là chữ rỗng; hãy ghi nội dung, hoặc bỏ khóa này nếu không bắt buộc.`,
      en: en`${subject.en} is empty text; write something, or remove the key where it is optional.`,
    }
  }
  if (side === 'high' && typeof key === 'string' && SHARES.has(key)) {
    const percent = String(value)
    return {
      code: 'share-above-one',
      path,
      vi: vi`${subject.vi} là tỷ lệ nên không lớn hơn 1, đang là ${Number(value)}; nếu muốn nói phần trăm hãy viết "${percent}%".`,
      en: en`${subject.en} is a share and cannot exceed 1, but is ${Number(value)}; if per cent is meant write "${percent}%".`,
    }
  }
  const bound = Number(limit)
  const words =
    side === 'low'
      ? inclusive
        ? { vi: vi`không được nhỏ hơn ${bound}`, en: en`cannot be less than ${bound}` }
        : { vi: vi`phải lớn hơn ${bound}`, en: en`must be greater than ${bound}` }
      : { vi: vi`không được lớn hơn ${bound}`, en: en`cannot be greater than ${bound}` }
  return {
    code: 'out-of-range',
    path,
    vi: vi`${subject.vi} ${words.vi}, đang là ${Number(value)}; hãy sửa số này.`,
    en: en`${subject.en} ${words.en}, but is ${Number(value)}; correct the number.`,
  }
}

function listFinding(limit: number, side: 'low' | 'high', path: Path, data: unknown): Finding {
  const place = placeOf(data, path)
  const name = stepName(path)
  const subject = subjectOf(data, path)
  if (limit === 1 && side === 'low') {
    return {
      code: 'empty-list',
      path,
      vi: vi`${place.vi}: danh sách ${name.vi} đang trống; hãy ghi ít nhất một mục.`,
      en: en`${place.en}: the list ${name.en} is empty; write at least one entry.`,
    }
  }
  return {
    code: 'wrong-type',
    path,
    vi: vi`${subject.vi} phải có đúng ${limit} giá trị; hãy sửa danh sách.`,
    en: en`${subject.en} must have exactly ${limit} values; correct the list.`,
  }
}
