import type { Column, Definition, Facts, Unit } from '@openpar/engine'
import { allNodes } from '../../definition/visit-nodes.ts'
import { readFacts } from '../../facts/read-facts.ts'
import type { Cell, Table } from '../../facts/table.ts'
import type { SampleUnit } from '../units/sample-unit.ts'
import { figuresOf } from './draw-figures.ts'
import { type DrawingPlan, drawingPlan } from './drawing-plan.ts'
import { forgivingMeasures, toldFigure } from './told-figures.ts'
import { type UnitYear, unitYear } from './unit-year.ts'

/** What the facts of one set are drawn from. */
export interface FactsOf {
  readonly seed: number
  readonly definition: Definition
  readonly year: number
  /** The group the units are ranked in. */
  readonly group: string
  readonly units: readonly { readonly unit: SampleUnit; readonly code: string; readonly name: string }[]
  /** Of a running year: measures that nobody has figures of yet. Of the others each unit has filled in a part. */
  readonly notYet?: ReadonlySet<string>
}

/** Units read at a time: enough to be quick, few enough that a country does not fill the memory. */
const AT_A_TIME = 400

/** The table of facts as an office would send it: one row for each unit and measure. */
function tableOf(
  { seed, definition, year, units: all, notYet }: FactsOf,
  units: FactsOf['units'],
  plan: DrawingPlan,
  forgiving: ReadonlySet<string>,
): Table {
  const twin = all.find(({ unit }) => unit.story === 'twin')?.unit
  const measures = measuresRead(definition)
  const rows: { line: number; cells: Cell[] }[] = []
  for (const { unit, code } of units) {
    const at = unitYear(seed, unit, twin, year)
    const figure = figuresOf(at, plan)
    const filled = notYet === undefined ? 1 : progressOf(at)
    for (const [k, measure] of measures.entries()) {
      if (notYet?.has(measure) || k > filled * measures.length) continue
      const told = toldFigure(figure(measure), measure, at, forgiving)
      const [value, reason] = typeof told === 'object' ? [null, told.reason] : [told, null]
      rows.push({ line: rows.length + 2, cells: [code, measure, String(year), value, reason] })
    }
  }
  return { name: `so-lieu-mau-${year}.csv`, header: ['unit', 'measure', 'period', 'value', 'reason'], rows }
}

/**
 * Facts of a sample year, read from tables by `readFacts` like those of any office, some hundred units at a time.
 * @throws Error with the first fault when the drawn figures do not pass, which is a fault of the sample
 */
export function sampleFacts(from: FactsOf): Facts {
  const { definition, group, year } = from
  const plan = drawingPlan(definition)
  const forgiving = forgivingMeasures(definition)
  const length = from.units.length
  const growing = new Map<string, Growing>(
    definition.measures.map(({ code }) => [code, growingColumn(length)]),
  )
  for (let start = 0; start < length; start += AT_A_TIME) {
    const units = from.units.slice(start, start + AT_A_TIME)
    const { facts, faults } = readFacts([tableOf(from, units, plan, forgiving)], definition, {
      period: String(year),
    })
    if (!facts)
      throw new Error(`the sample has a fault: ${faults.find(({ severity }) => severity === 'error')?.en}`)
    for (const [code, column] of facts.columns) addColumn(growing.get(code)!, column, start)
  }
  const units: Unit[] = from.units.map(({ code, name }) => ({ code, name, group }))
  return { units, columns: growing }
}

interface Growing extends Column {
  readonly reasons: Map<number, string>
}

function growingColumn(length: number): Growing {
  return { values: new Float64Array(length).fill(Number.NaN), reasons: new Map() }
}

/** Sets the part of a column that begins at `start`. Where figures come from is the table, the same for all. */
function addColumn({ values, reasons }: Growing, part: Column, start: number): void {
  values.set(part.values, start)
  for (const [position, reason] of part.reasons ?? []) reasons.set(start + position, reason)
}

/** Measures that a rule may read: all but points of whole nodes as somebody else published them. */
function measuresRead(definition: Definition): readonly string[] {
  const published = new Set(allNodes(definition).map(({ node }) => node.published))
  return definition.measures.map(({ code }) => code).filter((code) => !published.has(code))
}

/** How much of the form a unit has filled in while a round runs: most of it, a twentieth where it is late. */
function progressOf({ unit, draw }: UnitYear): number {
  return unit.story === 'late' ? 0.05 : 0.35 + 0.65 * draw('progress').share()
}
