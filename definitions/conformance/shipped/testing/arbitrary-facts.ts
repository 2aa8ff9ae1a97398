import {
  type CompiledIndex,
  type FactChange,
  type Facts,
  type Measure,
  NOT_APPLICABLE,
  type Unit,
} from '@openpar/engine'
import fc from 'fast-check'

/** A fact, or the reason why there is none. */
type Cell = number | string

const UNITS = 5

/** `some`: facts may be missing and denominators zero. `none`: every fact is there, or does not concern the unit. */
type Gaps = 'some' | 'none'

/** Values a measure can take, counts small enough for zero denominators and ties to occur. */
function arbitraryCell(measure: Measure, gaps: Gaps): fc.Arbitrary<Cell> {
  const { kind = 'number', options = [], least = 0, most = 12 } = measure
  const lowest = gaps === 'none' && most >= 1 ? Math.max(1, least) : least
  const value =
    kind === 'choice'
      ? fc.nat(options.length - 1)
      : kind === 'yes-no'
        ? fc.nat(1)
        : fc.oneof(
            fc.integer({ min: Math.ceil(lowest), max: Math.floor(most) }),
            fc.constantFrom(lowest, most),
          )
  return fc.oneof(
    { weight: 32, arbitrary: value },
    { weight: gaps === 'some' ? 2 : 0, arbitrary: fc.constant('số liệu gửi chậm') },
    { weight: 1, arbitrary: fc.constant(NOT_APPLICABLE) },
  )
}

function kindsOf({ places }: CompiledIndex): string[] {
  return [...new Set(places.flatMap(({ node }) => node?.appliesTo ?? []))]
}

function arbitraryUnits(index: CompiledIndex): fc.Arbitrary<Unit[]> {
  const { groups, composite } = index.definition
  const region = composite?.imputation?.group
  const one = fc.record({
    group: fc.constantFrom(...groups.map(({ code }) => code)),
    kind: fc.constantFrom(undefined, ...kindsOf(index)),
    region: fc.constantFrom('A', 'B'),
  })
  return fc.array(one, { minLength: UNITS, maxLength: UNITS }).map((units) =>
    units.map(({ group, kind, region: value }, k) => ({
      code: `U${k}`,
      name: `Đơn vị ${k}`,
      group,
      kind,
      attributes: region === undefined ? undefined : { [region]: value },
    })),
  )
}

/** Facts of five units for an index, some of them not applicable and, unless `gaps` is `none`, missing. */
export function arbitraryFacts(index: CompiledIndex, gaps: Gaps = 'some'): fc.Arbitrary<Facts> {
  const { measures } = index.definition
  const column = (measure: Measure) =>
    fc.array(arbitraryCell(measure, gaps), { minLength: UNITS, maxLength: UNITS })
  return fc.tuple(arbitraryUnits(index), fc.tuple(...measures.map(column))).map(([units, cells]) => ({
    units,
    columns: new Map(measures.map(({ code }, k) => [code, columnOfCells(cells[k]!)])),
  }))
}

function columnOfCells(cells: readonly Cell[]) {
  const reasons = cells.flatMap((cell, k) => (typeof cell === 'string' ? [[k, cell] as const] : []))
  return {
    values: Float64Array.from(cells, (cell) => (typeof cell === 'string' ? Number.NaN : cell)),
    reasons: new Map(reasons),
  }
}

/** One to six new facts, or facts taken away. */
export function arbitraryChanges({ definition }: CompiledIndex): fc.Arbitrary<FactChange[]> {
  const change = fc.constantFrom(...definition.measures).chain((measure) =>
    fc.record({ unit: fc.nat(UNITS - 1), cell: arbitraryCell(measure, 'some') }).map(({ unit, cell }) => ({
      unit: `U${unit}`,
      measure: measure.code,
      value: typeof cell === 'string' ? Number.NaN : cell,
      reason: typeof cell === 'string' ? cell : undefined,
    })),
  )
  return fc.array(change, { minLength: 1, maxLength: 6 })
}

/** The same facts with the units in reverse. */
export function reversed({ units, columns }: Facts): Facts {
  const last = units.length - 1
  return {
    units: units.toReversed(),
    columns: new Map(
      Array.from(columns, ([code, { values, reasons }]) => [
        code,
        {
          values: values.toReversed(),
          reasons: new Map(Array.from(reasons ?? [], ([k, reason]) => [last - k, reason])),
        },
      ]),
    ),
  }
}
