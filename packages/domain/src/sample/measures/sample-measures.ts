import type { Measure as Counted, Definition, Node, Rule, Text } from '@openpar/engine'
import { allNodes } from '../../definition/visit-nodes.ts'
import type { Aggregation, Measure, MeasureKind } from '../../measures/index.ts'

/** The measures that rules of these editions read, as units declare them; of measures that several name, the first. */
export function sampleMeasures(definitions: readonly Definition[]): readonly Measure[] {
  const measures = new Map<string, Measure>()
  for (const definition of definitions) {
    const readers = readersOf(definition)
    for (const counted of definition.measures) {
      const nodes = readers.get(counted.code)
      if (nodes && !measures.has(counted.code)) measures.set(counted.code, measureOf(counted, nodes))
    }
  }
  return [...measures.values()]
}

/** Where figures of a measure come from: the survey, records of cases and systems, or what units declare. */
export type SampleProvenance = 'declared' | 'cases' | 'survey'

/** The provenance of every measure that a rule reads, by the source of the first component that does. */
export function provenances(definition: Definition): ReadonlyMap<string, SampleProvenance> {
  const found = new Map<string, SampleProvenance>()
  for (const [measure, [node]] of readersOf(definition)) {
    const source = node!.source
    found.set(measure, source === 'survey' ? 'survey' : source === 'computed' ? 'cases' : 'declared')
  }
  return found
}

function readersOf(definition: Definition): ReadonlyMap<string, readonly Node[]> {
  const readers = new Map<string, Node[]>()
  const known = new Set(definition.measures.map(({ code }) => code))
  for (const { node } of allNodes(definition)) {
    const read = node.rule ? measuresIn(node.rule).filter((code) => known.has(code)) : []
    for (const measure of read) {
      const nodes = readers.get(measure)
      if (nodes) nodes.push(node)
      else readers.set(measure, [node])
    }
  }
  return readers
}

/** Every word of a rule that may be a measure; formulas are taken apart into words. */
function measuresIn(rule: Rule): readonly string[] {
  const single = ['measure', 'numerator', 'denominator'].flatMap((key) => {
    const value = (rule as unknown as Readonly<Record<string, unknown>>)[key]
    return typeof value === 'string' ? [value] : []
  })
  const formula =
    'formula' in rule && rule.formula !== undefined ? rule.formula.match(/[a-z][a-z0-9_]*/g) : []
  const items = rule.kind === 'checklist' ? rule.items.map(({ measure }) => measure) : []
  const answers = rule.kind === 'survey' ? (rule.answers ?? []).map(({ measure }) => measure) : []
  return [...new Set([...single, ...(formula ?? []), ...items, ...answers])]
}

const both = (text: Text) =>
  typeof text === 'string' ? { vi: text, en: text } : { vi: text.vi, en: text.en ?? text.vi }

function measureOf(counted: Counted, nodes: readonly Node[]): Measure {
  const { code, name, unit, least, most, overUnits = 'none', options } = counted
  const kind = kindOf(counted, nodes)
  const decimals = kind === 'decimal' ? 2 : 0
  return {
    code,
    name: both(name),
    ...(unit === undefined ? {} : { unitOfMeasure: both(unit) }),
    kind,
    decimals,
    ...(numeric(kind) && least !== undefined ? { minimum: String(least) } : {}),
    ...(numeric(kind) && most !== undefined ? { maximum: String(most) } : {}),
    ...(options ? { levels: options.map((answer) => ({ code: answer, name: wordsOf(answer, nodes) })) } : {}),
    aggregation: aggregationOf(overUnits, kind),
    periodicity: 'year',
    source: nodes.some(({ source }) => source === 'survey') ? 'Điều tra xã hội học' : 'Báo cáo của cơ quan',
  }
}

const numeric = (kind: MeasureKind) => kind === 'count' || kind === 'decimal'

/** Means and judged points have decimals; all other numbers are counts. */
function kindOf({ kind }: Counted, nodes: readonly Node[]): MeasureKind {
  if (kind === 'yes-no') return 'yes-no'
  if (kind === 'choice') return 'level'
  const meanOrJudged = nodes.some(
    ({ rule }) => rule?.kind === 'judged' || (rule?.kind === 'survey' && rule.measure !== undefined),
  )
  return meanOrJudged ? 'decimal' : 'count'
}

/** The words of an answer where a rule has them; each code belongs to one level. */
function wordsOf(answer: string, nodes: readonly Node[]): { vi: string; en: string } {
  for (const { rule } of nodes) {
    if (rule?.kind !== 'levels') continue
    const level = rule.levels.find(({ when }) =>
      typeof when === 'string' ? when === answer : when.includes(answer),
    )
    if (level?.text !== undefined) return both(level.text)
  }
  return { vi: answer, en: answer }
}

function aggregationOf(overUnits: NonNullable<Counted['overUnits']>, kind: MeasureKind): Aggregation {
  if (kind === 'level') return { kind: 'none' }
  if (overUnits === 'sum' || overUnits === 'mean') return { kind: overUnits }
  return { kind: overUnits === 'max' && kind !== 'yes-no' ? 'maximum' : 'none' }
}

/** Measures that units declare themselves, in the order of the edition. */
export function declaredMeasures(definition: Definition): readonly string[] {
  const from = provenances(definition)
  return definition.measures.map(({ code }) => code).filter((code) => from.get(code) === 'declared')
}
