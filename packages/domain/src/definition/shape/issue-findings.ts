import type { z } from 'zod'
import type { Finding } from '../../fault/finding.ts'
import type { Path } from '../../fault/path.ts'
import { en, vi } from '../../fault/sentence.ts'
import type { FindWritten } from './find-written.ts'
import { formatFinding } from './format-finding.ts'
import { knownKeys } from './known-keys.ts'
import { suggestion } from './nearest.ts'
import { placeOf, subjectOf, valueAt } from './place.ts'
import { rangeFinding } from './range-finding.ts'
import { typeFinding } from './type-finding.ts'

type Issue = z.core.$ZodIssue

/** Zod's `issue`, below the place `start` of `data`, as findings in plain words. */
export function issueFindings(
  issue: Issue,
  start: Path,
  data: unknown,
  findWritten: FindWritten,
): readonly Finding[] {
  const path: Path = [...start, ...(issue.path as Path)]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, data))
    case 'invalid_type':
      return [typeFinding([issue.expected], path, data, findWritten)]
    case 'invalid_value':
      return [unknownValue(issue.values.map(String), path, data, findWritten)]
    case 'too_small':
      return [rangeFinding(issue.origin, issue.minimum, issue.inclusive ?? true, 'low', path, data)]
    case 'too_big':
      return [rangeFinding(issue.origin, issue.maximum, issue.inclusive ?? true, 'high', path, data)]
    case 'invalid_format':
      return [formatFinding(issue.format === 'date', path, data)]
    case 'invalid_union':
      if ('options' in issue)
        return [unknownValue((issue.options ?? []).map(String), path, data, findWritten)]
      return unionFindings(issue.errors, path, data, findWritten)
    default:
      return [typeFinding(['value'], path, data, findWritten)]
  }
}

/** Of several allowed shapes, what is wrong with the one that was meant; where none was, what would be allowed. */
function unionFindings(
  branches: readonly (readonly Issue[])[],
  path: Path,
  data: unknown,
  findWritten: FindWritten,
): readonly Finding[] {
  const meant = branches.find(
    (issues) => !issues.some((issue) => issue.path.length === 0 && refusesKind(issue)),
  )
  if (meant) return meant.flatMap((issue) => issueFindings(issue, path, data, findWritten))
  const words = branches.flatMap((issues) =>
    issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : [])),
  )
  const isObject = branches
    .flat()
    .some((issue) => issue.code === 'invalid_type' && issue.expected === 'object')
  if (typeof valueAt(data, path) === 'string' && words.length > 0)
    return [unknownValue([...words, ...(isObject ? ['{…}'] : [])], path, data, findWritten)]
  const expected = branches.flatMap((issues) =>
    issues.flatMap((issue) => (issue.code === 'invalid_type' ? [issue.expected] : [])),
  )
  return [typeFinding(expected, path, data, findWritten)]
}

function refusesKind(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value'
}

function unknownKey(key: string, path: Path, data: unknown): Finding {
  const place = placeOf(data, path)
  const near = suggestion(key, knownKeys(path, valueAt(data, path)))
  return {
    code: 'unknown-key',
    path: [...path, key],
    at: 'key',
    vi: vi`${place.vi}: khóa "${key}" không có trong định dạng;${near.vi || ' hãy bỏ khóa này.'}`,
    en: en`${place.en}: the key "${key}" is not part of the format;${near.en || ' remove it.'}`,
  }
}

function unknownValue(
  allowed: readonly string[],
  path: Path,
  data: unknown,
  findWritten: FindWritten,
): Finding {
  const value = valueAt(data, path)
  if (value === undefined || value === null || typeof value === 'object')
    return typeFinding(['string'], path, data, findWritten)
  const subject = subjectOf(data, path)
  const near = suggestion(String(value), allowed)
  const list = allowed.join(', ')
  return {
    code: 'unknown-value',
    path,
    vi: vi`${subject.vi} không nhận giá trị "${String(value)}";${near.vi ? `${near.vi} Hãy` : ' hãy'} chọn một trong: ${list}.`,
    en: en`${subject.en} cannot be "${String(value)}";${near.en ? `${near.en} Choose` : ' choose'} one of: ${list}.`,
  }
}
