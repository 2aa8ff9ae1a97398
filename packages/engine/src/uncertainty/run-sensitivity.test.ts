import { describe, expect, test } from 'vitest'
import type { Input } from './design/input.ts'
import { meanRankShift, runSensitivity, type SensitivityOptions } from './run-sensitivity.ts'

const around = (code: string): Input => ({ kind: 'uniform', code, title: code, nominal: Math.PI, share: 1 })

/** T. Ishigami and T. Homma (1990): a = 7, b = 0.1, inputs uniform on −π..π. */
const ishigami: SensitivityOptions = {
  inputs: [around('x1'), around('x2'), around('x3')],
  units: ['y'],
  model: (choices, scores) => {
    const [x1, x2, x3] = choices.map((choice) => choice - Math.PI)
    scores[0] = Math.sin(x1!) + 7 * Math.sin(x2!) ** 2 + 0.1 * x3! ** 4 * Math.sin(x1!)
  },
  rank: { decimals: 2 },
  rows: 1024,
  seed: 1,
  outputs: [{ kind: 'score', unit: 'y' }],
}

/** Two units; `a` moves with the first input, by two alternatives that are the same, and not with the third. */
const dull: SensitivityOptions = {
  inputs: [
    { kind: 'uniform', code: 'weight', title: 'Trọng số', nominal: 1, share: 0.5 },
    { kind: 'alternatives', code: 'same', title: 'Hai cách như nhau', alternatives: ['x', 'y'] },
    { kind: 'normal', code: 'ignored', title: 'Không dùng', nominal: 0, standardError: 1 },
  ],
  units: ['a', 'b'],
  model: ([weight, same], scores) => scores.set([50 * weight! + [1, 1][same!]!, 50]),
  rank: { decimals: 2 },
  rows: 64,
  seed: 3,
  outputs: [{ kind: 'score', unit: 'a' }, { kind: 'rank', unit: 'a' }, { kind: 'mean-rank-shift' }],
}

describe('a sensitivity analysis', () => {
  test('of the Ishigami function, 1,024 rows, is within 0.03 of the exact indices for each of 20 seeds', () => {
    const first = [0.3139, 0.4424, 0]
    const total = [0.5576, 0.4424, 0.2437]
    for (let seed = 0; seed < 20; seed++) {
      const [output] = runSensitivity({ ...ishigami, seed, bootstraps: 0 }).outputs
      expect(Math.abs(output!.mean - 3.5)).toBeLessThan(0.03)
      expect(Math.abs(output!.variance / 13.8446 - 1)).toBeLessThan(0.01)
      for (const [i, input] of output!.inputs.entries()) {
        expect(Math.abs(input.first.value - first[i]!)).toBeLessThan(0.03)
        expect(Math.abs(input.total.value - total[i]!)).toBeLessThan(0.01)
      }
    }
  })

  test('has bootstrap intervals around its indices that narrow from 64 rows to 1,024', () => {
    const widths = [64, 1024].map((rows) => {
      const { value, low, high } = runSensitivity({ ...ishigami, rows }).outputs[0]!.inputs[0]!.total
      expect(low).toBeLessThan(value)
      expect(high).toBeGreaterThan(value)
      return high - low
    })
    expect(widths[1]! * 2).toBeLessThan(widths[0]!)
  })

  test('gives exactly 0 for alternatives that are the same and for an input the output ignores', () => {
    const zero = { value: 0, low: 0, high: 0 }
    for (const output of runSensitivity(dull).outputs) {
      expect(output).not.toHaveProperty('missing')
      expect(output.inputs.slice(1)).toEqual([
        { code: 'same', first: zero, total: zero },
        { code: 'ignored', first: zero, total: zero },
      ])
      expect(output.inputs[0]!.total.value).toBeCloseTo(1, 0)
    }
  })

  test('of an output that does not vary has missing indices with the reason', () => {
    const [output] = runSensitivity({ ...dull, outputs: [{ kind: 'score', unit: 'b' }] }).outputs
    expect(output).toMatchObject({ rows: 64, excluded: 0, mean: 50, variance: 0, missing: 'no-variance' })
    const missing = { value: Number.NaN, low: Number.NaN, high: Number.NaN }
    for (const { first, total } of output!.inputs) expect([first, total]).toEqual([missing, missing])
  })

  test('does not run the model again where a choice stays the same', () => {
    const [, same] = dull.inputs
    const seen: number[] = []
    const result = runSensitivity({
      ...dull,
      inputs: [same!],
      outputs: [{ kind: 'score', unit: 'a' }],
      rows: 8,
      model: (choices, scores) => {
        seen.push(choices[0]!)
        dull.model(Float64Array.of(1, choices[0]!), scores)
      },
    })
    expect(result.runs).toBe(seen.length)
    expect(result.runs).toBeLessThan(24)
    expect(result.runs).toBeGreaterThanOrEqual(16)
  })

  test('leaves out the whole row of a failed run and says how many rows and runs', () => {
    let calls = 0
    const result = runSensitivity({
      ...ishigami,
      rows: 8,
      model: (choices, scores) => {
        if (++calls === 4) throw new Error('hỏng')
        ishigami.model(choices, scores)
      },
    })
    expect(result).toMatchObject({
      rows: 8,
      runs: 40,
      failures: { count: 1, first: [{ run: 4, message: 'hỏng' }] },
    })
    expect(result.outputs[0]).toMatchObject({ rows: 7, excluded: 1 })
    for (const { first, total } of result.outputs[0]!.inputs)
      expect([first, total].every(({ value, low, high }) => Number.isFinite(value + low + high))).toBe(true)
  })

  test('leaves out rows in which the unit has no score, for that unit only', () => {
    const result = runSensitivity({
      ...dull,
      model: (choices, scores) => {
        dull.model(choices, scores)
        if (choices[0]! > 1.25) scores[0] = Number.NaN
      },
    })
    const [score, rank, shift] = result.outputs
    expect(result.failures.count).toBe(0)
    expect(score!.excluded).toBeGreaterThan(0)
    expect(rank!.excluded).toBe(score!.excluded)
    expect(shift!.excluded).toBe(0)
  })

  test('of which every run fails has too few rows', () => {
    const model = () => {
      throw new Error('hỏng')
    }
    const result = runSensitivity({ ...ishigami, rows: 2, model })
    expect(result.failures.count).toBe(10)
    expect(result.outputs[0]).toMatchObject({
      rows: 0,
      excluded: 2,
      missing: 'too-few-rows',
      variance: Number.NaN,
    })
  })

  test('ends when told to stop, with whole rows', () => {
    let asked = 0
    const result = runSensitivity({ ...ishigami, shouldStop: () => ++asked > 16 })
    expect(result).toMatchObject({ rows: 16, stopped: true, runs: 80, outputs: [{ rows: 16, excluded: 0 }] })
    const { outputs } = runSensitivity({ ...ishigami, rows: 16 })
    expect(result.outputs).toEqual(outputs)
  })

  test('gives the same result for the same seed bit for bit, another one for another seed', () => {
    const once = runSensitivity({ ...ishigami, rows: 16 })
    expect(runSensitivity({ ...ishigami, rows: 16 })).toEqual(once)
    expect(runSensitivity({ ...ishigami, rows: 16, seed: 2 }).outputs).not.toEqual(once.outputs)
  })

  test.each<[string, Partial<SensitivityOptions>]>([
    ['one row', { rows: 1 }],
    ['half a bootstrap sample', { bootstraps: 0.5 }],
    ['an unknown unit', { outputs: [{ kind: 'rank', unit: 'z' }] }],
    ['no inputs', { inputs: [] }],
  ])('is refused with %s', (_, change) => {
    expect(() => runSensitivity({ ...ishigami, ...change })).toThrow(RangeError)
  })
})

describe('the mean rank shift', () => {
  test('from 1, 2, 3 to 3, 2, 1 is 4/3', () => {
    expect(meanRankShift(Uint16Array.of(1, 2, 3), Uint16Array.of(3, 2, 1))).toBeCloseTo(4 / 3, 14)
  })

  test('is over the units that have both ranks, and missing when none has', () => {
    expect(meanRankShift(Uint16Array.of(1, 0, 2), Uint16Array.of(2, 1, 0))).toBe(1)
    expect(meanRankShift(Uint16Array.of(1, 0), Uint16Array.of(0, 1))).toBeNaN()
  })
})
