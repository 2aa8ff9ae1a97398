import type { Path } from '@openpar/domain/indices'
import type { Language } from '../../../platform/language/language.ts'
import { wordsIn } from './words.ts'

type Fields = Readonly<Record<string, unknown>>

/** The keys of a map in a definition that need not have the right shape; none where it is no map. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

/** The entries of a list; none where it is no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A number, or null where there is none. */
export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** A text that is not empty, or undefined. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

/** Words for people in a language; undefined where there are none. */
export function wordsOf(value: unknown, language: Language): string | undefined {
  if (typeof value === 'string') return value
  const { vi, en } = fieldsOf(value)
  return typeof vi === 'string'
    ? wordsIn({ vi, en: typeof en === 'string' ? en : undefined }, language)
    : undefined
}

/** What stands at `path`; undefined where it leads nowhere. */
export function dataAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) => (typeof step === 'number' ? listOf(here)[step] : fieldsOf(here)[step]),
    data,
  )
}

/** A path as text, for keys and comparisons. */
export function pathKey(path: Path): string {
  return path.join('/')
}
