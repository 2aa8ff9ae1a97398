import { columnOf, compileIndex, type Evaluation, statusOf, TOTAL_CODE } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { evaluateSample, sampleValues } from '../../sample/index.ts'
import { shippedSample } from '../../sample/testing/shipped-sample.ts'
import { foldSheet } from '../sheet/fold/fold-sheet.ts'
import { emptySheet, type Sheet } from '../sheet/sheet.ts'
import type { SheetAction, TakenAction } from '../sheet/sheet-action.ts'
import { type ScoredUnit, scoreSheets, valuesIn } from './score-sheets.ts'

const year = shippedSample({ departments: 4, communes: 6 }).years.find(
  ({ group, state }) => group === 'commune' && state === 'published',
)!
const facts = year.facts()
const index = compileIndex(year.edition.definition)
const period = `${year.year}`

/** Continues the log of a sheet. */
const taking = (sheet: Sheet, actions: readonly SheetAction[]): Sheet =>
  foldSheet(
    actions.map(
      (action, k): TakenAction => ({
        sequence: sheet.sequence + k + 1,
        at: '2026-12-01T00:00:00.000Z',
        by: null,
        phase: 'self-scoring',
        action,
      }),
    ),
    sheet,
  )

/** Scoresheets on which every fact of a year was typed. */
const units: readonly ScoredUnit[] = facts.units.map(({ code, name = code, group }) => {
  const typed = [...sampleValues(year.edition.definition, facts)]
    .filter(({ unit }) => unit === code)
    .map(({ measure, value, missing }): SheetAction => {
      const figure = { value: value === null ? null : String(value), missing }
      return { type: 'set-fact', measure, figure }
    })
  return { unit: code, name, group, sheet: taking(emptySheet, typed) }
})

const points = (evaluation: Evaluation, code: string) => [...columnOf(evaluation, code).points]

describe('the points of scoresheets', () => {
  test('are those of the same facts evaluated without any scoresheet, at every node and rank', () => {
    const { evaluation, faults } = scoreSheets(index, period, units, 'self')
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
    const expected = evaluateSample(year)
    for (const { code } of expected.index.places) {
      expect(points(evaluation!, code), code).toEqual(points(expected, code))
      expect([...columnOf(evaluation!, code).rank], code).toEqual([...columnOf(expected, code).rank])
    }
  })

  test('differ between the layers by what was corrected, and only there', () => {
    const [first, ...others] = units
    const measure = 'false_reports'
    const sheet = taking(first!.sheet, [
      {
        type: 'correct',
        component: 'P1',
        measure,
        figure: { value: '2', missing: null },
        reason: 'Thẩm định.',
      },
    ])
    const corrected = [{ ...first!, sheet }, ...others]
    const score = (layer: 'self' | 'appraised' | 'final') =>
      scoreSheets(index, period, corrected, layer).evaluation!
    expect(points(score('self'), 'P1').slice(1)).toEqual(points(score('appraised'), 'P1').slice(1))
    expect(points(score('appraised'), 'P1')[0]).toBe(10_000)
    expect(points(score('final'), TOTAL_CODE)).toEqual(points(score('appraised'), TOTAL_CODE))
  })

  test('of a sheet on which nothing was written are missing, not zero', () => {
    const empty = units.map((unit) => ({ ...unit, sheet: emptySheet }))
    const { evaluation } = scoreSheets(index, period, empty, 'self')
    const { definition } = year.edition
    const statuses = evaluation!.index.places
      .filter(({ kind }) => kind === 'component')
      .flatMap(({ code }) => units.map((_, k) => statusOf(columnOf(evaluation!, code), k)))
    expect(statuses).toContain('missing')
    expect(statuses).not.toContain('scored')
    const total = columnOf(evaluation!, definition.totalCode ?? TOTAL_CODE)
    expect(units.every((_, k) => statusOf(total, k) === 'incomplete')).toBe(true)
    expect(valuesIn(empty, 'self')).toEqual([])
  })
})
