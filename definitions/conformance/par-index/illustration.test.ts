import { columnOf, fromPoints, STATUSES } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { inProject } from '../testing/places.ts'
import { readTable } from '../testing/read-records.ts'
import { compileShipped, evaluateTables } from '../testing/shipped-index.ts'
import { evaluateIllustration } from './testing/illustration.ts'

const KINDS = [
  'bands',
  'checklist',
  'count',
  'formula',
  'judged',
  'levels',
  'monitor',
  'ratio',
  'relative',
  'survey',
]

/** Unit, total, bonus, penalty, rank and status of the total. A change of any figure is a change of meaning. */
const SNAPSHOT = {
  department: [
    ['so-mau-a', 95.72, 3, 0, 1, 'scored'],
    ['so-mau-b', 90.58, 3, 0.25, 4, 'scored'],
    ['so-mau-c', 83.05, 2, 0, NaN, 'incomplete'],
    ['so-mau-d', 91.83, 3, 0.25, 3, 'scored'],
    ['so-mau-e', 71.98, 2, 0.75, 6, 'scored'],
    ['so-mau-f', 86.47, 3, 0.25, NaN, 'incomplete'],
    ['so-mau-g', 94.36, 3, 0, 2, 'scored'],
    ['so-mau-h', 81.15, 2, 0.5, 5, 'scored'],
  ],
  commune: [
    ['xa-mau-1', 93.01, 3, 0, 2, 'scored'],
    ['xa-mau-2', 84.76, 3, 0.25, NaN, 'incomplete'],
    ['xa-mau-3', 77.62, 2, 0.25, 6, 'scored'],
    ['xa-mau-4', 88, 2, 0.25, 4, 'scored'],
    ['phuong-mau-5', 95.71, 3, 0, 1, 'scored'],
    ['phuong-mau-6', 91.85, 3, 0, NaN, 'incomplete'],
    ['phuong-mau-7', 82.32, 2, 0.5, 5, 'scored'],
    ['phuong-mau-8', 90.26, 3, 0.25, 3, 'scored'],
  ],
} as const

describe.each(['department', 'commune'] as const)('the illustrative set of the group %s', (group) => {
  const index = compileShipped(`par-index/${group}-illustrative`)
  const components = index.places.filter((place) => place.kind === 'component')
  const inScale = components.filter((place) => place.tree === 'scale')
  const pointsFrom = (survey: boolean) =>
    fromPoints(
      inScale
        .filter((place) => (place.node!.source === 'survey') === survey)
        .reduce((points, place) => points + place.max, 0),
    )

  test('uses every one of the ten kinds of rule', () => {
    expect([...new Set(components.map((place) => place.node!.rule!.kind))].sort()).toEqual(KINDS)
  })

  test('has 68 appraised points and 32 by survey', () => {
    expect([pointsFrom(false), pointsFrom(true)]).toEqual([68, 32])
  })

  test('has 8 domains, and the maxima below a node add up to its own', () => {
    const above = index.places.filter((place) => place.kind === 'group' || place.kind === 'index')
    for (const place of above) {
      const children = place.children.filter((child) => child.tree === 'scale')
      expect([place.code, children.reduce((points, child) => points + child.max, 0)]).toEqual([
        place.code,
        place.max,
      ])
    }
    expect(index.root.children.filter((child) => child.tree === 'scale')).toHaveLength(8)
  })

  test('gives the eight invented offices the committed totals and ranks', () => {
    const evaluation = evaluateIllustration(group)
    const [total, bonus, penalty] = ['total', 'bonus', 'penalty'].map((code) => columnOf(evaluation, code))
    const rows = evaluation.facts.units.map(({ code }, k) => [
      code,
      fromPoints(total!.points[k]!),
      fromPoints(bonus!.points[k]!),
      fromPoints(penalty!.points[k]!),
      total!.rank[k],
      STATUSES[total!.status[k]!],
    ])
    expect(rows).toEqual(SNAPSHOT[group])
  })
})

test('a ward without a survey is brought to 100 by default, and has nothing for it with the option no-points', () => {
  const standing = (chosen: Readonly<Record<string, string>>) => {
    const { points, status } = columnOf(evaluateIllustration('commune', chosen), '8')
    return [fromPoints(points[7]!), STATUSES[status[7]!]]
  }
  const total = (chosen: Readonly<Record<string, string>>) =>
    fromPoints(columnOf(evaluateIllustration('commune', chosen), 'total').points[7]!)
  expect(standing({})).toEqual([0, 'not-applicable'])
  expect(standing({ 'no-survey': 'no-points' })).toEqual([0, 'scored'])
  const domains = 10.37 + 6.11 + 13.03 + 4.91 + 8.11 + 4.46 + 11.64
  expect(total({})).toBeCloseTo((domains * 100) / 67 + 3 - 0.25, 2)
  expect(total({ 'no-survey': 'no-points' })).toBeCloseTo((domains * 100) / 99 + 3 - 0.25, 2)
})

test('the frame of the provinces is refused: it has no points to compute', () => {
  expect(() => compileShipped('par-index/provinces-2022')).toThrow(
    'par-index-province 2022 is a frame: it has no points to compute',
  )
})

test('facts of communes are refused by the set of departments, every unit in a group it does not have', () => {
  expect(() =>
    evaluateTables(
      compileShipped('par-index/department-illustrative'),
      readTable(inProject('examples/par-index/units-commune.csv')),
    ),
  ).toThrow(/xa-mau-1 is in group "commune", which the index does not have; groups are department/)
})
