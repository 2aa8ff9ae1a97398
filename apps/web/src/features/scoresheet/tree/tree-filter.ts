import { fold } from '@openpar/domain/organisation'
import { type Case, entryOf, missingIn } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import type { Language } from '../../../platform/language/language.ts'
import { type Mark, markOf } from './component-mark.ts'
import type { SheetRow } from './sheet-rows.ts'

export const TREE_FILTERS = ['all', 'missing', 'mine', 'returned'] as const
export type TreeFilter = (typeof TREE_FILTERS)[number]

const PRESSING: readonly Mark[] = ['returned', 'asked']

/** The components that fit a state. */
function fits(of: Case, filter: TreeFilter): (component: string) => boolean {
  const { sheet, ground, capacity } = of
  if (filter === 'missing') return (component) => missingIn(sheet, ground, component).length > 0
  if (filter === 'mine') return (component) => entryOf(sheet, component).officer === capacity.person
  if (filter === 'returned') return (component) => PRESSING.includes(markOf(of, component))
  return () => true
}

/** The rows that lead to a component which fits the state and whose code or name, or one above it, holds the words. */
export function filterRows(
  rows: readonly SheetRow[],
  of: Case,
  { filter, words, language }: { filter: TreeFilter; words: string; language: Language },
): readonly SheetRow[] {
  const wanted = fold(words.trim())
  const named = ({ code, name }: SheetRow) =>
    wanted === '' || code.startsWith(words.trim()) || fold(textIn(name, language)).includes(wanted)
  const byWords = new Set(rows.filter(named).flatMap(({ components }) => components))
  const byState = fits(of, filter)
  return rows.filter(({ components }) => components.some((one) => byWords.has(one) && byState(one)))
}
