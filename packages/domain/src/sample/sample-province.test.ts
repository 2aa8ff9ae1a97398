import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { columnOf, fromPoints, statusOf, TOTAL_CODE } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { readDefinition } from '../definition/read-definition.ts'
import { Measure } from '../measures/index.ts'
import { successionsBetween } from '../organisation/index.ts'
import { sampleValues } from './facts/sample-values.ts'
import { evaluateSample, type SampleProvince, type SampleYear } from './sample-province.ts'
import { shippedSample } from './testing/shipped-sample.ts'
import { PLACE_NAMES, placeName } from './units/place-names.ts'
import { stateOn } from './units/sample-unit.ts'

const sample = shippedSample()
const SHARED = resolve(import.meta.dirname, '../../../../../shared/data/units')

/** Everything of a province, the facts of all years and the files included, as one hash. */
function hashOf(province: SampleProvince): string {
  const hash = createHash('sha256')
  const { years, rounds, ...rest } = province
  hash.update(JSON.stringify(rest, (_, value) => (value instanceof Uint8Array ? [...value] : value)))
  hash.update(JSON.stringify(rounds.map(({ year, ...round }) => ({ ...round, year: year.id }))))
  for (const year of years) {
    for (const value of sampleValues(year.edition.definition, year.facts()))
      hash.update(JSON.stringify(value))
  }
  return hash.digest('hex')
}

const small = { departments: 5, communes: 12 }

function yearOf(index: string, year: number): SampleYear {
  return sample.years.find((one) => one.edition.definition.id === index && one.year === year)!
}

describe('sampleProvince', () => {
  test('gives the same bytes for the same seed, and others for another', () => {
    const hashes = [1, 1, 2].map((seed) => hashOf(shippedSample({ ...small, seed })))
    expect(hashes[0]).toBe(hashes[1])
    expect(hashes[0]).not.toBe(hashes[2])
  })

  test('draws a unit alike whatever the size of the province', () => {
    const [few, many] = [shippedSample({ communes: 10 }), shippedSample({ communes: 20 })]
    const year = (province: SampleProvince) =>
      province.years.find(({ group, state }) => group === 'commune' && state === 'provisional')!
    const values = (province: SampleProvince) => {
      const { facts, edition, units } = year(province)
      return [...sampleValues(edition.definition, facts())].filter(({ unit }) => unit === units[3])
    }
    expect(year(few).units[3]).toBe(year(many).units[3])
    expect(values(few)).toEqual(values(many))
  })

  test('has 14 departments, 60 communes, 9 appraisers, and a leader and an officer for each', () => {
    const today = sample.units.filter((unit) => stateOn(unit, '2026-11-22'))
    const kinds = today.map((unit) => stateOn(unit, '2026-11-22')!.kind)
    expect(kinds.filter((kind) => kind === 'department')).toHaveLength(14)
    expect(kinds.filter((kind) => kind === 'commune')).toHaveLength(60)
    expect(kinds.filter((kind) => kind === 'district')).toHaveLength(0)
    const roles = sample.people.map(({ role }) => role)
    expect(roles.filter((role) => role === 'appraiser')).toHaveLength(9)
    expect(roles.filter((role) => role === 'unit-leader')).toHaveLength(74)
    expect(roles.filter((role) => role === 'unit-officer')).toHaveLength(74)
    for (const role of ['administrator', 'index-manager', 'council-chair', 'provincial-leader'])
      expect(roles.filter((one) => one === role)).toHaveLength(1)
  })

  test('gives everybody an address of their own that nobody can be written to', () => {
    const addresses = sample.people.map(({ email }) => email)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses.every((email) => /^[a-z0-9.]+@songhoa\.example$/.test(email))).toBe(true)
  })

  test.each([{ departments: 0 }, { departments: 17 }, { communes: 0 }, { communes: 3_322 }])(
    'refuses a size there are no names for: %o',
    (size) => expect(() => shippedSample(size)).toThrow(RangeError),
  )

  test('says that it is a sample in its name, its documents and its rounds', () => {
    expect(sample.name).toContain('dữ liệu mẫu')
    expect(
      sample.documents.every(
        ({ title, text }) => title.includes('tài liệu mẫu') && text.includes('TÀI LIỆU MẪU'),
      ),
    ).toBe(true)
    expect(sample.rounds.every(({ name }) => name.endsWith('(mẫu)'))).toBe(true)
  })
})

describe('units of the sample', () => {
  test('have one state after the other, from their founding before 2025 or at a merger', () => {
    for (const { states } of sample.units) {
      for (const [k, { from, to }] of states.entries()) {
        if (to !== undefined) expect(to > from).toBe(true)
        if (k > 0) expect(from).toBe(states[k - 1]!.to)
      }
      expect(['1997-01-01', '2025-03-01', '2025-07-01']).toContain(states[0]!.from)
    }
  })

  test('hold a code alone on every day', () => {
    for (const day of ['2024-12-31', '2025-03-01', '2025-06-30', '2025-07-01', '2026-11-22']) {
      const codes = sample.units.flatMap((unit) => stateOn(unit, day)?.code ?? [])
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  test('that ended are continued whole: the shares of each add up to exactly 1', () => {
    const ended = sample.units.filter((unit) => {
      const last = unit.states.at(-1)!
      return last.to !== undefined && last.kind !== 'district'
    })
    expect(ended.length).toBeGreaterThan(100)
    for (const { id } of ended) {
      const shares = sample.successions
        .filter(({ predecessor }) => predecessor === id)
        .map(({ share }) => share)
      expect(Math.round(shares.reduce((sum, share) => sum + share, 0) * 1e6)).toBe(1e6)
    }
    expect(sample.successions.some(({ share }) => share < 1)).toBe(true)
  })

  test('are named like no commune, ward or district there is or was', { skip: !existsSync(SHARED) }, () => {
    const real = new Set(
      ['admin-communes-34.csv', 'admin-communes-63.csv', 'admin-districts-63.csv'].flatMap((file) =>
        readFileSync(resolve(SHARED, file), 'utf8')
          .split('\n')
          .slice(1)
          .map((line) => line.split(',')[1] ?? ''),
      ),
    )
    const provinces = readFileSync(resolve(SHARED, 'admin-units.json'), 'utf8')
    const names = Array.from({ length: PLACE_NAMES }, (_, number) => placeName(number))
    expect(new Set(names).size).toBe(PLACE_NAMES)
    expect(names.filter((name) => real.has(name))).toEqual([])
    expect(provinces).not.toContain('Sông Hoa')
  })
})

describe('facts and results of the sample', () => {
  test('tell of a department and a commune that decline three years in a row', () => {
    for (const [index, story] of [
      ['par-index-department', 'declining'],
      ['par-index-commune', 'declining'],
    ] as const) {
      const unit = sample.units.find((one) => one.story === story && indexOf(one) === index)!
      const points = [2023, 2024, 2025].map((year) => {
        const set = yearOf(index, year)
        return columnOf(evaluateSample(set), TOTAL_CODE).points[set.units.indexOf(unit.id)]!
      })
      expect(points[0]).toBeGreaterThan(points[1]!)
      expect(points[1]).toBeGreaterThan(points[2]!)
    }
  })

  test('tie two departments on every figure', () => {
    const set = yearOf('par-index-department', 2025)
    const [twin, tied] = ['twin', 'tied'].map((story) =>
      set.units.indexOf(
        sample.units.find((unit) => unit.story === story && indexOf(unit) === 'par-index-department')!.id,
      ),
    ) as [number, number]
    const total = columnOf(evaluateSample(set), TOTAL_CODE)
    expect(total.points[twin]).toBe(total.points[tied])
    expect(total.rank[twin]).toBe(total.rank[tied])
  })

  test('leave one unit of 2024 open, with a reason and without a rank', () => {
    const set = yearOf('par-index-department', 2024)
    const total = columnOf(evaluateSample(set), TOTAL_CODE)
    const open = set.units.map((_, k) => k).filter((k) => statusOf(total, k) === 'incomplete')
    expect(open).toHaveLength(1)
    expect(total.rank[open[0]!]).toBeNaN()
  })

  test('have every other unit scored, between 55 and 98 points, not all alike', () => {
    for (const set of sample.years.filter(({ state }) => state !== 'running')) {
      const { points, status } = columnOf(evaluateSample(set), set.edition.definition.totalCode ?? TOTAL_CODE)
      const scored = [...points].filter((_, k) => status[k] === 0).map(fromPoints)
      expect(scored.length).toBeGreaterThanOrEqual(set.units.length - 1)
      expect(Math.min(...scored)).toBeGreaterThan(55)
      expect(Math.max(...scored)).toBeLessThan(98)
      expect(new Set(scored).size).toBeGreaterThan(scored.length / 2)
    }
  })

  test('have gaps with reasons in words, never empty ones', () => {
    const set = yearOf('par-index-commune', 2025)
    const missing = [...sampleValues(set.edition.definition, set.facts())].filter(
      ({ value }) => value === null,
    )
    expect(missing.length).toBeGreaterThan(10)
    expect(missing.every((one) => one.missing !== null && one.missing !== 'no-value')).toBe(true)
  })

  test('of the running year are filled in part, by a late unit hardly at all, without surveys', () => {
    const set = yearOf('par-index-department', 2026)
    const values = [...sampleValues(set.edition.definition, set.facts())]
    const late = sample.units.find(
      (unit) => unit.story === 'late' && indexOf(unit) === 'par-index-department',
    )!
    const of = (id: string) => values.filter(({ unit }) => unit === id).length
    const others = set.units.filter((id) => id !== late.id).map(of)
    expect(of(late.id)).toBeLessThan(12)
    expect(Math.min(...others)).toBeGreaterThan(20)
    expect(values.some(({ provenance }) => provenance === 'survey')).toBe(false)
  })
})

describe('editions and measures of the sample', () => {
  test('say in their text what the definition says', () => {
    for (const { source, definition } of sample.editions) {
      const read = readDefinition(source, 'sample.yaml')
      expect(read.faults.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(read.definition).toEqual(definition)
    }
  })

  test('of one index are never in force on one day', () => {
    const byIndex = new Map<string, [string, string][]>()
    for (const { definition } of sample.editions) {
      const { from, to = '9999' } = definition.valid
      byIndex.set(definition.id, [...(byIndex.get(definition.id) ?? []), [from, to]])
    }
    for (const periods of byIndex.values()) {
      const [first, second] = periods.toSorted()
      if (second) expect(first![1] < second[0]).toBe(true)
    }
  })

  test('are measures that may be stored, and every value is of one of them', () => {
    const codes = new Set(sample.measures.map(({ code }) => code))
    for (const measure of sample.measures)
      expect(Measure.safeParse(measure).error, measure.code).toBeUndefined()
    for (const { edition, facts } of sample.years) {
      for (const { measure } of sampleValues(edition.definition, facts()))
        expect(codes.has(measure)).toBe(true)
    }
  })
})

test('Successions between two years of results are those of the reorganisations of 2025.', () => {
  const successions = sample.successions.map(({ predecessor, successor, on, share }) => ({
    from: predecessor,
    to: successor,
    on,
    share: String(share),
    basis: '',
    kind: 'merge' as const,
  }))
  expect(successionsBetween(successions, '2023-12-31', '2024-12-31')).toEqual([])
  expect(successionsBetween(successions, '2024-12-31', '2025-12-31')).toHaveLength(successions.length)
})

/** The PAR INDEX a unit is ranked in. */
function indexOf({ states }: { readonly states: readonly { readonly kind: string }[] }): string {
  return states[0]!.kind === 'department' ? 'par-index-department' : 'par-index-commune'
}
