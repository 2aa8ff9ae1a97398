import type { Finding } from '../../fault/finding.ts'
import type { Path } from '../../fault/path.ts'
import { en, vi } from '../../fault/sentence.ts'
import { decimalCommaFinding, withPoint } from '../source/decimal-comma.ts'
import type { FindWritten } from './find-written.ts'
import { placeOf, subjectOf, valueAt } from './place.ts'

const KINDS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  string: ['một dòng chữ', 'text'],
  number: ['một số', 'a number'],
  int: ['một số nguyên', 'a whole number'],
  boolean: ['true hoặc false', 'true or false'],
  array: ['một danh sách', 'a list'],
  tuple: ['hai số [thấp, cao]', 'two numbers [low, high]'],
  object: ['một nhóm khóa: giá trị', 'a group of keys and values'],
  record: ['một nhóm khóa: giá trị', 'a group of keys and values'],
  nonoptional: ['một giá trị', 'a value'],
}

/** A value that is missing or of another kind than any of `expected` (Zod's names of kinds). */
export function typeFinding(
  expected: readonly string[],
  path: Path,
  data: unknown,
  findWritten: FindWritten,
): Finding {
  const value = valueAt(data, path)
  const place = placeOf(data, path)
  const subject = subjectOf(data, path)
  if (value === undefined) return missing(String(path.at(-1)), path, place)
  const kinds = [...new Set(expected)].map((kind) => KINDS[kind] ?? (['một giá trị', 'a value'] as const))
  const wanted = {
    vi: kinds.map(([words]) => words).join(' hoặc '),
    en: kinds.map(([, words]) => words).join(' or '),
  }
  if (value === null) {
    return {
      code: 'wrong-type',
      path,
      vi: vi`${subject.vi} đang để trống; hãy ghi ${wanted.vi}, hoặc bỏ khóa này nếu không bắt buộc.`,
      en: en`${subject.en} is empty; write ${wanted.en}, or remove the key where it is optional.`,
    }
  }
  if (expected.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    const written = findWritten(path) ?? String(value)
    return {
      code: 'text-not-quoted',
      path,
      vi: vi`${subject.vi} phải là chữ, nhưng ${written} được đọc thành ${typeof value === 'number' ? 'số' : 'giá trị đúng/sai'}; hãy viết trong dấu nháy: "${written}".`,
      en: en`${subject.en} must be text, but ${written} is read as a ${typeof value === 'number' ? 'number' : 'truth value'}; write it in quotes: "${written}".`,
    }
  }
  if (expected.includes('number') && typeof value === 'string') {
    const written = withPoint(value)
    if (written !== undefined) return decimalCommaFinding(path, written)
  }
  const found = kindOf(value)
  return {
    code: 'wrong-type',
    path,
    vi: vi`${subject.vi} phải là ${wanted.vi}, không phải ${found.vi}; hãy sửa giá trị này.`,
    en: en`${subject.en} must be ${wanted.en}, not ${found.en}; correct the value.`,
  }
}

function missing(key: string, path: Path, place: { readonly vi: string; readonly en: string }): Finding {
  if (key === 'zero') return missingZeroRule(path, place)
  return {
    code: 'missing-key',
    path,
    vi: vi`${place.vi}: thiếu khóa "${key}"; hãy bổ sung.`,
    en: en`${place.en}: the key "${key}" is missing; add it.`,
  }
}

/** A division whose zero denominator has no declared meaning, at the place of the absent `zero`. */
export function missingZeroRule(path: Path, place: { readonly vi: string; readonly en: string }): Finding {
  return {
    code: 'zero-rule-missing',
    path,
    vi: vi`${place.vi}: chưa nói mẫu số bằng 0 thì tính thế nào; hãy thêm zero: zero, full, not-applicable hoặc missing.`,
    en: en`${place.en}: what a zero denominator means is not said; add zero: zero, full, not-applicable or missing.`,
  }
}

function kindOf(value: unknown): { readonly vi: string; readonly en: string } {
  if (Array.isArray(value)) return { vi: 'danh sách', en: 'a list' }
  if (typeof value === 'object') return { vi: 'nhóm khóa', en: 'a group of keys' }
  if (typeof value === 'number' && !Number.isFinite(value))
    return { vi: 'vô cực hay không xác định', en: 'infinite or undefined' }
  if (typeof value === 'number') return { vi: vi`số ${value}`, en: en`the number ${value}` }
  if (typeof value === 'boolean') return { vi: String(value), en: String(value) }
  return { vi: `chữ "${String(value)}"`, en: `the text "${String(value)}"` }
}
