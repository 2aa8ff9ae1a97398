import { describe, expect, test } from 'vitest'
import { pointsAt } from '../testing/shipped-index.ts'
import { evaluateIllustration } from './testing/illustration.ts'

const half = (value: number) => Math.round(value * 100 + 1e-7) / 100
const sum = (...parts: readonly number[]) => half(parts.reduce((a, b) => a + b, 0))
const percent = (over: number, under: number) => half((over / under) * 100)
const share = (max: number, over: number, under: number, target = 100) =>
  half(Math.min(max, (max * percent(over, under)) / target))
const best = (max: number, own: number, highest: number) => half((max * own) / highest)
const answers = (max: number, a: number, b: number, c: number, d: number) =>
  share(max, a + 0.6 * b + 0.2 * c, a + b + c + d)
const mean = (max: number, value: number) => share(max, value, 5)

const DEPARTMENT_A = [
  sum(1, 1, share(2, 43, 45), 1, 0.5, 1, 1, 1.5, 1, share(2, 377 + 5.5, 396), answers(2, 71, 52, 13, 2)),
  sum(2, 1, 1, 2, 0.25 + 0.25, 1, mean(2, 4.75)),
  sum(
    ...[1, 1, 1, 1, 0.5, share(4, 11_698, 11_706), 1, 0, share(2, 28, 29)],
    ...[answers(1.5, 80, 61, 17, 4), answers(1.5, 76, 57, 16, 3)],
  ),
  sum(1, 2, 1.5, 1, 1.5, mean(2, 4.61)),
  sum(1, share(1, 243, 249), 1, 1, 1, 1, 1, 2, mean(1.5, 4.75), answers(1.5, 52, 46, 17, 5)),
  sum(share(1.5, 74_982, 82_830, 95), 1, 1.5, 1, 1, 1, mean(2, 4.56)),
  sum(
    ...[share(1, 6932, 7029), 1, 1, 2, 1.5, 1.5, share(1.5, 11_691 / 11_930 + 11_291 / 11_706, 2)],
    ...[best(1, percent(6303, 11_930), percent(7421, 12_529)), 1, mean(1.5, 4.59), mean(1.5, 4.59)],
  ),
  sum(
    ...[share(2, 142, 160), share(2, 71, 83), share(2, 135, 149), share(2, 105, 115), share(2, 135, 158)],
    ...[share(3, 83.29, 100), mean(2, 4.55)],
  ),
]

const DEPARTMENT_H = [
  sum(
    ...[0.5, 0.25, share(2, 36, 39), 0.75, 0.25, 1, share(1, 7, 9), 1.5, 1, share(2, 334 + 4, 375)],
    ...[answers(2, 43, 60, 35, 13)],
  ),
  sum(share(2, 5, 6), 1, 0.5, share(2, 15, 18), 1, share(1, 7, 8), mean(2, 3.78)),
  share(2, 4, 5),
  sum(1, 2, 1.5, 1, 0.5, mean(2, 4.12)),
  sum(
    ...[share(1, 71, 76), 0.5, 1, share(1, 44, 50), share(1, 55, 76, 80), 0.5, 1.5, mean(1.5, 4.07)],
    ...[answers(1.5, 61, 65, 31, 10)],
  ),
  sum(1, share(1.5, 361, 423), 0.25, 1, mean(2, 4.07)),
  sum(share(1, 5074, 5430), share(1, 1022, 1329, 90), 1.5, mean(1.5, 4.27), mean(1.5, 4.25)),
  sum(
    ...[share(2, 84, 116), share(2, 124, 173), share(2, 126, 162), share(2, 134, 179)],
    ...[share(3, 69.78, 100), mean(2, 4.09)],
  ),
]

const COMMUNE_1 = [
  sum(
    ...[1, 0.75, share(2, 36, 38), 1, 0.5, 0.5, share(1, 3, 7, 50), 1, 1, share(0.5, 23, 25)],
    ...[share(1, 99 + 1.5, 102), 0.5, answers(2, 68, 52, 15, 4)],
  ),
  sum(1, 1, share(1, 60, 65), 1, 1, 1, 1, mean(1, 4.75)),
  sum(
    ...[0.75, 1, 0.75, 0.5, 1, share(4, 11_493, 11_504), share(1, 10, 11), 1, half(1 / 7)],
    ...[share(1.5, 38, 39), 0.5, answers(2, 51, 46, 18, 5), answers(2, 70, 57, 18, 5)],
  ),
  sum(1, 0.5, 1, 1, share(1, 203, 205), mean(2, 4.62)),
  sum(share(1, 45, 46), 1, 1, 1, 1, 1, 2, 1, mean(1.5, 4.34), answers(1.5, 85, 62, 16, 3)),
  sum(1.5, 1, 1, 1.5, 1, 0.5, mean(2, 4.39)),
  sum(
    ...[share(1.5, 5905, 6058), 1.5, 2, 1.5, best(1.5, percent(100, 108), percent(80, 86))],
    ...[share(2, 10_775 / 11_780 + 10_797 / 11_504, 2), share(1, 45_897, 48_026), share(1, 24, 25), 1],
    ...[mean(2, 4.68)],
  ),
  sum(
    ...[share(2, 83, 91), share(2, 97, 110), share(2, 146, 165), share(2, 89, 100), share(2, 92, 107)],
    ...[mean(3, 4.53), share(3, 77.74, 100)],
  ),
]

describe.each([
  { group: 'department', unit: 'so-mau-a', domains: DEPARTMENT_A, max: 100, outside: 3, expected: 95.72 },
  {
    group: 'department',
    unit: 'so-mau-h',
    domains: DEPARTMENT_H,
    max: 72,
    outside: 2 - 0.5,
    expected: 81.15,
  },
  { group: 'commune', unit: 'xa-mau-1', domains: COMMUNE_1, max: 99, outside: 3, expected: 93.01 },
] as const)('$unit, worked out by hand', ({ group, unit, domains, max, outside, expected }) => {
  const evaluation = evaluateIllustration(group)

  test('every domain has the points of its parts', () => {
    const codes = ['1', '2', '3', '4', '5', '6', '7', '8']
    expect(codes.map((code) => pointsAt(evaluation, unit, code))).toEqual(domains)
  })

  test(`the total is the domains brought from ${max} to 100, and ${outside} outside the scale: ${expected}`, () => {
    expect(half((sum(...domains) * 100) / max + outside)).toBe(expected)
    expect(pointsAt(evaluation, unit, 'total')).toBe(expected)
  })
})
