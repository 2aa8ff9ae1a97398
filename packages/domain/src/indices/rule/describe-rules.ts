import { compileIndex, type Definition, ruleWords } from '@openpar/engine'
import { valueAt } from '../../definition/shape/place.ts'
import { outline } from '../tree/outline.ts'
import { tryRule } from './try-rule.ts'

type Words = { readonly vi: string; readonly en: string }

/**
 * The rule of every component in words, by the code of the component; a component whose rule is not finished is absent.
 * `definition` is given where the whole is free of faults: composite indices have words only then.
 */
export function describeRules(data: unknown, definition?: Definition): ReadonlyMap<string, Words> {
  if (definition !== undefined && definition.status !== 'frame') {
    const index = compileIndex(definition)
    return new Map(
      index.places
        .filter(({ kind }) => kind === 'component')
        .map((place) => [place.code, ruleWords(place, { index })]),
    )
  }
  const found = new Map<string, Words>()
  for (const { path, code, kind } of outline(data)) {
    if (kind === undefined || code === undefined) continue
    const outcome = tryRule(data, valueAt(data, path), {})
    if (outcome.ok) found.set(code, outcome.trial.words)
  }
  return found
}
