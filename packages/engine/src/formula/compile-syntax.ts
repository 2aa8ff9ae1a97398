import { FormulaError } from './formula-error.ts'
import { FORMULA_FUNCTIONS } from './formula-functions.ts'
import type { Syntax } from './syntax.ts'

/** Reads the values of the names; a condition is 1 or 0. NaN stands for a division by zero anywhere it is needed. */
export type Run = (values: ArrayLike<number>) => number

interface Compiled {
  readonly kind: 'number' | 'condition'
  readonly run: Run
}

/** Position of a name among the values, or -1 where there is no such name. */
export type PositionOf = (name: string, syntax: Syntax) => number

const ARITHMETIC: Record<string, (left: number, right: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  // A zero denominator is the business of the declared rule: no infinity that a comparison could take for a number.
  '/': (a, b) => (b === 0 ? Number.NaN : a / b),
  '%': (a, b) => a % b,
}

const COMPARISON: Record<string, (left: number, right: number) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}

/** What one operator does to two values; a value that is not there makes the result not be there. */
function compileBinary(op: string, { run: a }: Compiled, { run: b }: Compiled): Run | undefined {
  const arithmetic = Object.hasOwn(ARITHMETIC, op) ? ARITHMETIC[op] : undefined
  if (arithmetic) return (values) => arithmetic(a(values), b(values))
  const comparison = Object.hasOwn(COMPARISON, op) ? COMPARISON[op] : undefined
  if (!comparison) return undefined
  return (values) => {
    const left = a(values)
    const right = b(values)
    return Number.isNaN(left) || Number.isNaN(right) ? Number.NaN : Number(comparison(left, right))
  }
}

/** As CEL has it: one side that decides alone wins over a division by zero on the other. */
function compileLogic(decisive: number, { run: a }: Compiled, { run: b }: Compiled): Run {
  return (values) => {
    const left = a(values)
    if (left === decisive) return decisive
    const right = b(values)
    if (right === decisive) return decisive
    return Number.isNaN(left) || Number.isNaN(right) ? Number.NaN : 1 - decisive
  }
}

function compileChoice({ run: when }: Compiled, { run: a }: Compiled, { run: b }: Compiled): Run {
  return (values) => {
    const condition = when(values)
    return Number.isNaN(condition) ? Number.NaN : condition === 1 ? a(values) : b(values)
  }
}

function compileConstant({ args, start }: Syntax): Compiled {
  if (typeof args === 'boolean') return { kind: 'condition', run: () => Number(args) }
  if (typeof args !== 'number' && typeof args !== 'bigint') throw new FormulaError('not a number', start)
  const value = Number(args)
  if (!Number.isFinite(value)) throw new FormulaError('not a finite number', start)
  return { kind: 'number', run: () => value }
}

function compileCall({ args, start }: Syntax, compile: (part: Syntax) => Compiled): Compiled {
  const [name, parts] = args as readonly [string, readonly Syntax[]]
  const known = FORMULA_FUNCTIONS.get(name)
  if (!known) throw new FormulaError(`unknown function: ${name}`, start)
  if (parts.length < known.least || parts.length > known.most)
    throw new FormulaError(`wrong number of arguments for ${name}`, start)
  const runs = parts.map((part) => expect('number', compile(part), part).run)
  const [first, second] = runs
  // The usual numbers of arguments without a list for each cell.
  if (runs.length === 1) return { kind: 'number', run: (values) => known.run(first!(values)) }
  if (runs.length === 2) {
    return { kind: 'number', run: (values) => known.run(first!(values), second!(values)) }
  }
  return { kind: 'number', run: (values) => known.run(...runs.map((run) => run(values))) }
}

function expect(kind: Compiled['kind'], compiled: Compiled, { start }: Syntax): Compiled {
  if (compiled.kind !== kind) throw new FormulaError(`expected a ${kind}, not a ${compiled.kind}`, start)
  return compiled
}

/**
 * Turns a syntax tree into a function. Numbers, conditions, operators and the functions of formulas only: no text, list,
 * field or method, so that a formula reaches nothing but the values it is given.
 * @throws FormulaError at the first thing that is not one of these.
 */
export function compileSyntax(root: Syntax, positionOf: PositionOf): Compiled {
  function compile(syntax: Syntax): Compiled {
    const { op, args } = syntax
    if (op === 'value') return compileConstant(syntax)
    if (op === 'call') return compileCall(syntax, compile)
    if (op === 'id') {
      const position = positionOf(args as string, syntax)
      return { kind: 'number', run: (values) => values[position]! }
    }
    if (op === '-_') {
      const { run } = expect('number', compile(args as Syntax), args as Syntax)
      return { kind: 'number', run: (values) => -run(values) }
    }
    if (op === '!_') {
      const { run } = expect('condition', compile(args as Syntax), args as Syntax)
      return { kind: 'condition', run: (values) => 1 - run(values) }
    }
    return compileOperator(syntax)
  }

  function compileOperator({ op, args, start }: Syntax): Compiled {
    const parts = Array.isArray(args) ? (args as readonly Syntax[]) : []
    const [first, second, third] = parts
    if (op === '?:') {
      const when = expect('condition', compile(first!), first!)
      const then = compile(second!)
      const otherwise = expect(then.kind, compile(third!), third!)
      return { kind: then.kind, run: compileChoice(when, then, otherwise) }
    }
    if (op === '&&' || op === '||') {
      const [a, b] = [first!, second!].map((part) => expect('condition', compile(part), part))
      return { kind: 'condition', run: compileLogic(op === '&&' ? 0 : 1, a!, b!) }
    }
    const isEquality = op === '==' || op === '!='
    if (!isEquality && !Object.hasOwn(ARITHMETIC, op) && !Object.hasOwn(COMPARISON, op))
      throw new FormulaError(`not allowed in a formula: ${op}`, start)
    const a = compile(first!)
    const kind = isEquality ? a.kind : 'number'
    const b = expect(kind, compile(second!), second!)
    const run = compileBinary(op, expect(kind, a, first!), b)!
    return { kind: Object.hasOwn(ARITHMETIC, op) ? 'number' : 'condition', run }
  }

  return compile(root)
}
