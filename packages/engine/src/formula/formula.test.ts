import { Environment } from '@marcbachmann/cel-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileFormula, type Formula, LONGEST_FORMULA } from './formula.ts'

function formulaOf(source: string, names: readonly string[] = ['a', 'b', 'c']): Formula {
  const formula = compileFormula(source, names)
  if (!formula.ok) throw new Error(`${source}: ${formula.message}`)
  return formula
}

function resultOf(source: string, values: Readonly<Record<string, number>> = {}): number {
  const formula = formulaOf(source, Object.keys(values))
  return formula.run(formula.names.map((name) => values[name]!))
}

describe('a formula', () => {
  test.each([
    ['1/2', 0.5],
    ['7 % 3', 1],
    ['2 + 3 * 4 - 1', 13],
    ['(2 + 3) * 4', 20],
    ['-3 - -2', -1],
    ['1.5', 1.5],
    ['1e3', 1000],
    ['1.5e-1 * 2', 0.3],
    ['.5', 0.5],
    ['1 + 1.5', 2.5],
    ['1 == 1.0', 1],
    ['10 - 4 - 3', 3],
    ['12 / 4 / 3', 1],
    ['true ? 1 : 2', 1],
    ['1 > 2 ? 10 : 2 > 3 ? 20 : 30', 30],
    ['(1 < 2 ? 1 : 0) + (2 <= 2 ? 1 : 0)', 2],
    ['1 < 2 && !(2 < 1)', 1],
    ['1 > 2 || 2 >= 3', 0],
    ['(1 < 2) == (3 < 4)', 1],
    ['1 != 2', 1],
    ['min(3, 1, 2)', 1],
    ['max(1, 2)', 2],
    ['abs(-2)', 2],
    ['floor(-1.5)', -2],
    ['ceil(1.2)', 2],
    ['sqrt(9)', 3],
    ['min(1, max(0, 2.5))', 1],
    ['9223372036854775807 / 9223372036854775807', 1],
    ['1\n + 2', 3],
  ])('%s is %d', (source, expected) => {
    expect(resultOf(source)).toBeCloseTo(expected, 12)
  })

  test('reads names in the order of their first use', () => {
    const formula = formulaOf('b / a + b')
    expect(formula.names).toEqual(['b', 'a'])
    expect(formula.run([6, 3])).toBe(8)
    expect(formula.run(Float64Array.of(6, 3))).toBe(8)
  })

  test('gives 1 or 0 for a condition', () => {
    expect(resultOf('a >= b', { a: 2, b: 2 })).toBe(1)
    expect(resultOf('a > b', { a: 2, b: 2 })).toBe(0)
  })

  test('never takes a division by zero for a number', () => {
    expect(resultOf('a / b', { a: 5, b: 0 })).toBeNaN()
    expect(resultOf('a / b', { a: 0, b: 0 })).toBeNaN()
    expect(resultOf('a % b', { a: 5, b: 0 })).toBeNaN()
    expect(resultOf('min(1, a / b)', { a: 5, b: 0 })).toBeNaN()
    expect(resultOf('a / b > 0.5', { a: 5, b: 0 })).toBeNaN()
    expect(resultOf('a / b > 0.5 ? 1 : 0', { a: 5, b: 0 })).toBeNaN()
    expect(resultOf('!(a / b > 0.5)', { a: 5, b: 0 })).toBeNaN()
    expect(resultOf('1 / (a / b)', { a: 5, b: 0 })).toBeNaN()
    expect(resultOf('sqrt(a)', { a: -1 })).toBeNaN()
  })

  test('does not mind a division by zero that does not decide', () => {
    expect(resultOf('b == 0 ? 1 : a / b', { a: 5, b: 0 })).toBe(1)
    expect(resultOf('b == 0 || a / b > 0.5', { a: 5, b: 0 })).toBe(1)
    expect(resultOf('a / b > 0.5 || b == 0', { a: 5, b: 0 })).toBe(1)
    expect(resultOf('b > 0 && a / b > 0.5', { a: 5, b: 0 })).toBe(0)
  })

  test('is rewritten at its names only, whatever else looks like one', () => {
    const formula = formulaOf('min(min1 + a, aa) / min', ['a', 'aa', 'min', 'min1'])
    expect(formula.rewritten((name) => `<${name}>`)).toBe('min(<min1> + <a>, <aa>) / <min>')
  })

  test('may use a measure called like a function or a type', () => {
    expect(resultOf('min(min, double)', { min: 3, double: 2 })).toBe(2)
  })
})

describe('a fault of a formula', () => {
  test.each([
    ['a +', 3, /Expected expression/],
    ['', 0, /empty/],
    ['(a', 2, /Unclosed/],
    ['a = b', 2, /Unexpected/],
    ['a b', 2, /more than one expression/],
    ['a, b', 3, /more than one expression/],
    ['1 // a comment', 3, /Expected expression/],
    ['1e400', 0, /not a finite number/],
    ['0x10', 1, /cannot start with a number/],
    ['a + "text"', 4, /not a number/],
    ['null', 0, /not a number/],
    ['1u + 1', 0, /cannot start with a number/],
    ['+a', 0, /not allowed in a formula: \+ before a value/],
    ['a === b', 0, /not allowed in a formula: ===/],
    ['a ** b', 0, /not allowed in a formula/],
    ['this', 0, /not allowed in a formula: this/],
    ['[a, b]', 0, /not allowed in a formula: list/],
    ['[1, 2][0]', 0, /not allowed in a formula: field/],
    ['a in [1]', 2, /more than one expression/],
    ['{"a": 1}', 0, /Unexpected/],
    ['a.b', 0, /not allowed in a formula/],
    ['a.constructor', 0, /not allowed in a formula/],
    ['a["__proto__"]', 0, /not allowed in a formula/],
    ['[1, 2].map(x, x * 2)', 0, /not allowed in a formula/],
    ['"aaa".matches("(a+)+$")', 0, /not allowed in a formula/],
    ['has(a.b)', 0, /unknown function: has/],
    ['double(a)', 0, /unknown function: double/],
    ['constructor(a)', 0, /unknown function: constructor/],
    ['min(a)', 0, /number of arguments/],
    ['abs(a, b)', 0, /number of arguments/],
    ['a + (b > 1)', 5, /expected a number, not a condition/],
    ['a ? 1 : 2', 0, /expected a condition, not a number/],
    ['a > 1 ? 1 : b > 2', 12, /expected a number, not a condition/],
    ['a && b > 1', 0, /expected a condition/],
    ['!a', 1, /expected a condition/],
    ['-(a > 1)', 2, /expected a number/],
    ['a == (b > 1)', 6, /expected a number/],
    ['min(a > 1, 2)', 4, /expected a number/],
  ])('in %s is found at position %i', (source, at, message) => {
    const fault = compileFormula(source, ['a', 'b'])
    expect(fault).toMatchObject({ ok: false, message: expect.stringMatching(message) })
    expect(fault).toHaveProperty('at', expect.any(Number))
    if (!fault.ok && at > 0) expect(Math.abs(fault.at! - at)).toBeLessThanOrEqual(1)
  })

  test.each(['unknown', 'constructor', 'toString', 'hasOwnProperty', 'x'])(
    'names what is unknown and where: 2 * %s',
    (name) => {
      expect(compileFormula(`2 * ${name}`, ['a'])).toEqual({
        ok: false,
        message: `unknown name: ${name}`,
        at: 4,
        unknownName: name,
      })
    },
  )

  test('tells a source longer than 2,000 characters', () => {
    const longest = `${'a+'.repeat(LONGEST_FORMULA / 2 - 1)}aa`
    expect(longest).toHaveLength(2000)
    expect(compileFormula(longest, ['a', 'aa']).ok).toBe(true)
    expect(compileFormula(`${longest} `, ['a', 'aa'])).toEqual({
      ok: false,
      message: 'longer than 2000 characters',
      at: 2000,
    })
  })

  test('is told, not thrown, for any text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'ab01.+-*/%()<>=!&|?:,[]{}"\' ') }),
    )
    fc.assert(
      fc.property(text, (source) => {
        const formula = compileFormula(source, ['a', 'b'])
        if (formula.ok) expect(typeof formula.run([1, 2])).toBe('number')
        else expect(formula.message).not.toBe('')
      }),
      { numRuns: 3000 },
    )
  })

  test('is not that of 900 brackets', () => {
    expect(resultOf(`${'('.repeat(900)}a${')'.repeat(900)}`, { a: 3 })).toBe(3)
  })

  test('is not that of 1,999 signs before a number: −…−3 is −3', () => {
    expect(resultOf(`${'-'.repeat(1999)}a`, { a: 3 })).toBe(-3)
  })
})

test('a formula equals the CEL implementation run on decimals', () => {
  const atom = fc.oneof(
    fc.constantFrom('a', 'b', 'c'),
    fc.integer({ min: 0, max: 20 }).map((n) => `${n}.0`),
    fc.constantFrom('0.5', '2.25'),
  )
  const { number } = fc.letrec<{ number: string; condition: string }>((tie) => ({
    number: fc.oneof(
      { depthSize: 'small' },
      atom,
      fc
        .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number'))
        .map((p) => `(${p.join(' ')})`),
      tie('number').map((part) => `(-${part})`),
      fc.tuple(tie('condition'), tie('number'), tie('number')).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
    ),
    condition: fc.oneof(
      { depthSize: 'small' },
      fc
        .tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('number'))
        .map((p) => p.join(' ')),
      fc
        .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
        .map((p) => `(${p.join(' ')})`),
      tie('condition').map((part) => `!(${part})`),
    ),
  }))
  const environment = new Environment()
  for (const name of ['a', 'b', 'c']) environment.registerVariable(name, 'double')
  const small = fc.integer({ min: -4, max: 9 })
  fc.assert(
    fc.property(number, small, small, small, (source, a, b, c) => {
      fc.pre(source.length <= LONGEST_FORMULA)
      const values: Record<string, number> = { a, b, c }
      const formula = formulaOf(source)
      const own = formula.run(formula.names.map((name) => values[name]!))
      // CEL goes on with infinity where a formula stops.
      if (Number.isNaN(own)) return
      expect(own).toBe(environment.evaluate(source, values))
    }),
    { numRuns: 1000 },
  )
})
