import { compileSyntax, type Run } from './compile-syntax.ts'
import { FormulaError } from './formula-error.ts'
import { parseSyntax, type Syntax } from './syntax.ts'

/** Longest source that is compiled, in characters. */
export const LONGEST_FORMULA = 2000

/** A formula ready to run. */
export interface Formula {
  readonly ok: true
  readonly source: string
  /** Names the formula uses, in the order `run` expects their values. */
  readonly names: readonly string[]
  /** The value; a condition is 1 or 0. NaN where a division by zero or the root of a negative number decides. */
  readonly run: Run
  /** The source with every name put into other words. */
  readonly rewritten: (words: (name: string) => string) => string
}

/** Why a formula cannot be used. `at` is a position in the source, from 0. */
export interface FormulaFault {
  readonly ok: false
  readonly message: string
  readonly at?: number
  readonly unknownName?: string
}

function faultOf(error: unknown): FormulaFault {
  if (error instanceof FormulaError) {
    const { message, at, unknownName } = error
    return { ok: false, message, at, unknownName }
  }
  return { ok: false, message: error instanceof Error ? error.message : String(error) }
}

/**
 * Compiles an expression over `names`, each a number: the part of CEL that deals with numbers and conditions. Whole numbers are read as decimals, so `1/2` is 0.5. It knows
 * the operators + - * / %, comparisons, && || !, ?: and the functions min, max, abs, floor, ceil and sqrt.
 * Never throws; a fault tells the first thing wrong.
 */
export function compileFormula(source: string, names: readonly string[]): Formula | FormulaFault {
  if (source.length > LONGEST_FORMULA) {
    return { ok: false, message: `longer than ${LONGEST_FORMULA} characters`, at: LONGEST_FORMULA }
  }
  const known = new Set(names)
  const used: string[] = []
  /** In the order of the source, as the tree is read from left to right. */
  const places: Syntax[] = []

  function positionOf(name: string, syntax: Syntax): number {
    if (!known.has(name)) throw new FormulaError(`unknown name: ${name}`, syntax.start, name)
    places.push(syntax)
    if (!used.includes(name)) used.push(name)
    return used.indexOf(name)
  }

  try {
    const { run } = compileSyntax(parseSyntax(source), positionOf)
    return { ok: true, source, names: used, run, rewritten: (words) => rewrite(source, places, words) }
  } catch (error) {
    return faultOf(error)
  }
}

function rewrite(source: string, places: readonly Syntax[], words: (name: string) => string): string {
  let text = ''
  let done = 0
  for (const { args, start, end } of places) {
    text += source.slice(done, start) + words(args as string)
    done = end
  }
  return text + source.slice(done)
}
