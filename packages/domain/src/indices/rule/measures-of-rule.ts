import { compileFormula } from '@openpar/engine'
import { childOf } from '../../definition/shape/place.ts'

/** Codes of the measures that `rule` reads, each once, in the order they stand; also of a rule that is not finished. */
export function measuresOfRule(rule: unknown, known: readonly string[]): readonly string[] {
  const named = ['measure', 'numerator', 'denominator'].map((key) => childOf(rule, key))
  const listed = ['items', 'answers'].flatMap((key) => {
    const list = childOf(rule, key)
    return Array.isArray(list) ? list.map((entry) => childOf(entry, 'measure')) : []
  })
  const codes = [...named, ...listed, ...namesIn(childOf(rule, 'formula'), known)]
  return [...new Set(codes.filter((code) => typeof code === 'string'))]
}

function namesIn(formula: unknown, known: readonly string[]): readonly string[] {
  if (typeof formula !== 'string') return []
  const compiled = compileFormula(formula, [...known])
  return compiled.ok ? compiled.names : known.filter((code) => new RegExp(`\\b${code}\\b`).test(formula))
}
