import { describe, expect, test } from 'vitest'
import { buildComposite } from '../pipeline/composite-build.ts'
import { compileComposite } from '../plan/composite-plan.ts'
import { asemDefinition, asemFacts } from '../testing/asem.ts'
import {
  difference,
  numberOf,
  referenceColumns,
  referenceIsThere,
  referenceRows,
} from '../testing/reference.ts'

function asem() {
  const { facts, units } = asemFacts()
  return { units, build: buildComposite(compileComposite(asemDefinition()), facts) }
}

describe.skipIf(!referenceIsThere)(
  'the ASEM index from raw values (skipped without shared/data/coinr)',
  () => {
    const { units, build } = referenceIsThere ? asem() : ({} as ReturnType<typeof asem>)

    test.each([
      ['raw', 'stage-1-raw.csv', 49],
      ['denominated', 'stage-2-denominated.csv', 49],
      ['imputed', 'stage-3-imputed.csv', 49],
      ['imputed', 'stage-4-screened.csv', 49],
      ['treated', 'stage-5-treated.csv', 49],
      ['normalised', 'stage-6-normalised.csv', 49],
      ['aggregated', 'stage-7-aggregated.csv', 60],
    ] as const)('stage %s has every number of %s', (stage, file, count) => {
      const reference = referenceColumns(file, units)
      expect(reference.size).toBe(count)
      for (const [code, expected] of reference) {
        expect(difference(build[stage].get(code)!, expected, 0), code).toBeLessThan(1e-12)
      }
    })

    test('every indicator has the skewness, kurtosis and number of points pulled in of treatment-summary.csv', () => {
      const rows = referenceRows('treatment-summary.csv')
      expect(rows).toHaveLength(49)
      for (const row of rows) {
        const report = build.treatments.get(row.iCode!)!
        const after = row['check_SkewKurt1.Pass'] === '' ? '0' : '1'
        expect(report.passes).toBe(row[`check_SkewKurt${after}.Pass`] === 'TRUE')
        expect(report.points, row.iCode).toBe(Number(row['winsorise.nwin']))
        expect(report.method).toBe(report.points > 0 ? 'winsorised' : 'none')
        const shape = (at: string) => [
          numberOf(row[`check_SkewKurt${at}.Skew`]),
          numberOf(row[`check_SkewKurt${at}.Kurt`]),
        ]
        const { before, after: last } = report
        expect(difference([before.skewness, before.kurtosis], shape('0')), row.iCode).toBeLessThan(1e-12)
        expect(difference([last.skewness, last.kurtosis], shape(after)), row.iCode).toBeLessThan(1e-12)
      }
    })

    test('exactly the points of treatment-points.csv are pulled in, downwards for winhi and upwards for winlo', () => {
      let pulled = 0
      for (const row of referenceRows('treatment-points.csv')) {
        const unit = units.indexOf(row.uCode!)
        for (const [code, mark] of Object.entries(row)) {
          if (code === 'uCode') continue
          const change = build.changesOf(code, unit).find(({ step }) => step === 'pulled-in')
          if (mark === '') expect(change, `${row.uCode} ${code}`).toBeUndefined()
          else {
            pulled++
            if (change?.step !== 'pulled-in') throw new Error(`${row.uCode} ${code} was not pulled in`)
            expect(Math.sign(change.from - change.to)).toBe(mark === 'winhi' ? 1 : -1)
          }
        }
      }
      expect(pulled).toBe(35)
    })

    test('65 cells are imputed, each by the mean of its half of the world', () => {
      const imputed = units.flatMap((_, unit) =>
        [...build.raw.keys()].flatMap((code) =>
          build.changesOf(code, unit).filter(({ step }) => step === 'imputed'),
        ),
      )
      expect(imputed).toHaveLength(65)
      expect(new Set(imputed.map((change) => (change.step === 'imputed' ? change.group : '')))).toEqual(
        new Set(['Asia', 'Europe']),
      )
    })
  },
)
