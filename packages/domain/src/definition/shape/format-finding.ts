import type { Finding } from '../../fault/finding.ts'
import type { Path } from '../../fault/path.ts'
import { en, vi } from '../../fault/sentence.ts'
import { decimalCommaFinding, withPoint } from '../source/decimal-comma.ts'
import { placeOf, subjectOf, valueAt } from './place.ts'

const SHARES = new Set(['target', 'floor', 'worth'])
const NAMES_OF_MEASURES = new Set(['measure', 'numerator', 'denominator', 'published'])

/** A text that is not written the way its place asks for: a date, a share, a code. */
export function formatFinding(date: boolean, path: Path, data: unknown): Finding {
  const place = placeOf(data, path)
  const value = String(valueAt(data, path))
  const subject = subjectOf(data, path)
  if (value.trim() === '') {
    return {
      code: 'empty-text',
      path,
      vi: vi`${subject.vi} là chữ rỗng; hãy ghi nội dung.`,
      en: en`${subject.en} is empty text; write something.`,
    }
  }
  if (date) {
    return {
      code: 'bad-date',
      path,
      vi: vi`${place.vi}: "${value}" không phải là ngày có thật; hãy viết theo dạng năm-tháng-ngày, như 2024-01-31.`,
      en: en`${place.en}: "${value}" is not a date of the calendar; write year-month-day, as 2024-01-31.`,
    }
  }
  const decimal = SHARES.has(String(path.at(-1))) ? withPoint(value) : undefined
  if (decimal !== undefined) return decimalCommaFinding(path, decimal)
  const wanted = wantedAt(path)
  return {
    code: 'bad-format',
    path,
    vi: vi`${place.vi}: "${value}" viết chưa đúng; ${wanted.vi}.`,
    en: en`${place.en}: "${value}" is not written right; ${wanted.en}.`,
  }
}

function wantedAt(path: Path): { readonly vi: string; readonly en: string } {
  const key = String(path.at(-1) ?? '')
  if (SHARES.has(key)) {
    return { vi: 'tỷ lệ viết như 0.8 hoặc "80%"', en: 'a share is written 0.8 or "80%"' }
  }
  if (NAMES_OF_MEASURES.has(key) || (path[0] === 'measures' && key === 'code')) {
    return {
      vi: 'mã số liệu chỉ gồm chữ thường không dấu, chữ số và gạch dưới, bắt đầu bằng chữ',
      en: 'a measure code has lower-case letters, digits and underscores only, and starts with a letter',
    }
  }
  return {
    vi: 'mã không có dấu cách thừa ở đầu, cuối hay liền nhau',
    en: 'a code has no spaces at its ends and no double spaces',
  }
}
