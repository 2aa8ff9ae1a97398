import { Environment, parse } from '@marcbachmann/cel-js'

/** A formula ready to run: `run` takes the values of `names` in their order and answers a number, possibly NaN or infinite. */
export interface Formula {
  readonly ok: true
  readonly source: string
  /** Names the formula uses, in the order `run` expects their values. */
  readonly names: readonly string[]
  readonly run: (values: readonly number[]) => number
}

/** Why a formula cannot be used. `at` is a position in the source, from 0. */
export interface FormulaFault {
  readonly ok: false
  readonly message: string
  readonly at?: number
  readonly unknownName?: string
}

interface Syntax {
  readonly op: string
  readonly args: unknown
  readonly start: number
  readonly end: number
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'op' in value
}

function visit(node: unknown, each: (node: Syntax) => void): void {
  if (Array.isArray(node)) for (const part of node) visit(part, each)
  if (!isSyntax(node)) return
  each(node)
  visit(node.args, each)
}

const MATHEMATICS: readonly [string, (...values: number[]) => number][] = [
  ['min(double, double): double', Math.min],
  ['min(double, double, double): double', Math.min],
  ['max(double, double): double', Math.max],
  ['max(double, double, double): double', Math.max],
  ['abs(double): double', Math.abs],
  ['floor(double): double', Math.floor],
  ['ceil(double): double', Math.ceil],
  ['sqrt(double): double', Math.sqrt],
]

function environment(names: readonly string[]): Environment {
  const result = new Environment()
  for (const name of names) result.registerVariable(name, 'double')
  for (const [signature, run] of MATHEMATICS) result.registerFunction(signature, run)
  result.registerOperator('double % double', (a: number, b: number) => a % b)
  return result
}

function faultOf(error: unknown, at?: number): FormulaFault {
  const message = error instanceof Error ? error.message.split('\n')[0]! : String(error)
  return { ok: false, message, at }
}

/**
 * Compiles a CEL expression over `names`, each a number. Whole numbers are read as decimals, so `1/2` is 0.5. Besides
 * the operators of CEL (+ - * / %, comparisons, && || !, ?:) it knows min, max, abs, floor, ceil and sqrt.
 * Never throws; a fault tells the first thing wrong.
 */
export function compileFormula(source: string, names: readonly string[]): Formula | FormulaFault {
  let decimal = source
  const used = new Set<string>()
  try {
    const whole: Syntax[] = []
    const syntax: unknown = parse(source).ast
    let unknown: Syntax | undefined
    visit(syntax, (node) => {
      if (node.op === 'value' && typeof node.args === 'bigint') whole.push(node)
      if (node.op === 'id' && typeof node.args === 'string') {
        used.add(node.args)
        if (!names.includes(node.args)) unknown ??= node
      }
    })
    if (unknown) {
      const name = unknown.args as string
      return { ok: false, message: `unknown name: ${name}`, at: unknown.start, unknownName: name }
    }
    for (const { start, end } of whole.toSorted((a, b) => b.start - a.start)) {
      decimal = `${decimal.slice(0, start)}double(${decimal.slice(start, end)})${decimal.slice(end)}`
    }
  } catch (error) {
    const position = (error as { node?: { pos?: number } }).node?.pos
    return faultOf(error, position)
  }
  const order = [...used]
  try {
    const program = environment(order).parse(decimal)
    const checked = program.check()
    if (!checked.valid) return faultOf(checked.error)
    if (checked.type !== 'double' && checked.type !== 'bool') {
      return { ok: false, message: `a formula must give a number, not ${checked.type}` }
    }
    return {
      ok: true,
      source,
      names: order,
      run: (values) => {
        const context: Record<string, number> = {}
        for (let i = 0; i < order.length; i++) context[order[i]!] = values[i]!
        return Number(program(context))
      },
    }
  } catch (error) {
    return faultOf(error)
  }
}
