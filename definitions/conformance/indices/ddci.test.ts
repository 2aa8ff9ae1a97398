import { describe, expect, test } from 'vitest'
import { type CsvRow, tableOf } from '../testing/read-records.ts'
import { compileShipped, evaluateTables, pointsAt, rankAt, readShipped } from '../testing/shipped-index.ts'

describe.each(['department', 'locality'])('the DDCI template for a %s', (kind) => {
  const name = `ddci/template-${kind}`
  const { nodes, groups } = readShipped(name)
  const lower = nodes.flatMap(({ nodes = [] }) => nodes).filter((node) => node.better === 'lower')

  /** A unit with the same value, from 0 to 100, on every indicator; lower ones turned round. */
  const unitAt = (unit: string, level: number): CsvRow => ({
    unit,
    group: groups[0]!.code,
    ...Object.fromEntries(
      nodes
        .flatMap(({ nodes = [] }) => nodes)
        .map((node) => [node.measure!, String(lower.includes(node) ? 100 - level : level)]),
    ),
  })

  test('best, middle and worst on all indicators have 10 × (9 × (x − min) ÷ (max − min) + 1): 100, 55, 10', () => {
    const rows = [unitAt('best', 90), unitAt('worst', 30), unitAt('middle', 60)]
    const evaluation = evaluateTables(compileShipped(name), tableOf('units', rows))
    const units = ['best', 'middle', 'worst']
    expect(units.map((unit) => pointsAt(evaluation, unit, 'total'))).toEqual([100, 55, 10])
    expect(units.map((unit) => rankAt(evaluation, unit, 'total'))).toEqual([1, 2, 3])
    expect(lower.length).toBeGreaterThan(0)
  })

  test('one third of the way has 10 × (9 ÷ 3 + 1) = 40', () => {
    const rows = [unitAt('best', 90), unitAt('worst', 30), unitAt('third', 50)]
    const evaluation = evaluateTables(compileShipped(name), tableOf('units', rows))
    expect(pointsAt(evaluation, 'third', 'total')).toBe(40)
  })

  test.each([
    ['missing', Number.NaN],
    ['lowest', 10],
    ['middle', 55],
    ['highest', 100],
  ])('where all are equal the option "%s" gives %d', (choice, total) => {
    const index = compileShipped(name, { 'all-equal': choice })
    const evaluation = evaluateTables(index, tableOf('units', [unitAt('one', 50), unitAt('other', 50)]))
    expect(pointsAt(evaluation, 'one', 'total')).toBe(total)
  })
})
