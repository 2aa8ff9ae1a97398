import { compileIndex, type Definition, type Evaluation, evaluate, type Facts } from '@openpar/engine'
import { allNodes } from '../definition/visit-nodes.ts'
import type { Measure } from '../measures/index.ts'
import { sampleDocuments } from './documents/sample-documents.ts'
import { sampleId } from './draw/sample-id.ts'
import {
  type DefinitionSource,
  editionOf,
  renamedEdition,
  type SampleEdition,
} from './editions/sample-edition.ts'
import { type FactsOf, sampleFacts } from './facts/sample-facts.ts'
import { sampleMeasures } from './measures/sample-measures.ts'
import { samplePeople } from './people/sample-people.ts'
import { type SampleRound, sampleRounds } from './rounds/sample-rounds.ts'
import { sampleCommunes } from './units/communes.ts'
import { MOST_DEPARTMENTS, sampleDepartments } from './units/departments.ts'
import { type SampleSuccession, type SampleUnit, stateOn } from './units/sample-unit.ts'

export const SAMPLE_PROVINCE = 'Tỉnh Sông Hoa (dữ liệu mẫu)'
/** The most communes there are names for: as many as the country has. */
export const MOST_COMMUNES = 3_321
const FIRST_YEAR = 2023

/** The definition files a sample is made from, as shipped. */
export interface SampleDefinitions {
  readonly department: DefinitionSource
  readonly commune: DefinitionSource
  readonly department766: DefinitionSource
  readonly commune766: DefinitionSource
}

export interface SampleOptions {
  /** Whole number from 0 to 2³² − 1; the same seed gives the same province, byte for byte. */
  readonly seed: number
  readonly definitions: SampleDefinitions
  /** The day the running round is placed around, `YYYY-MM-DD` in 2026. */
  readonly today: string
  /** 1 to 16; 14 when absent. */
  readonly departments?: number
  /** 1 to 3,321; 60 when absent. */
  readonly communes?: number
}

/** Facts of one edition and year, and whether they have been settled and published. */
export interface SampleYear {
  /** Of its results, where it has any. */
  readonly id: string
  readonly edition: SampleEdition
  readonly group: string
  readonly year: number
  /** `published`: results for everyone; `provisional`: results so far; `running`: facts are still being filled in. */
  readonly state: 'published' | 'provisional' | 'running'
  /** Identifiers in the order of the units of `facts`. */
  readonly units: readonly string[]
  /** Drawn anew at each call, so that a country need not fit in memory at once. */
  readonly facts: () => Facts
}

export interface SampleProvince {
  readonly name: string
  readonly province: SampleUnit
  /** The province, its departments, districts and communes, past and present. */
  readonly units: readonly SampleUnit[]
  readonly successions: readonly SampleSuccession[]
  readonly people: ReturnType<typeof samplePeople>
  readonly documents: ReturnType<typeof sampleDocuments>
  readonly editions: readonly SampleEdition[]
  /** In order of time; departments before communes. */
  readonly years: readonly SampleYear[]
  readonly rounds: readonly SampleRound[]
  /** What the editions count. */
  readonly measures: readonly Measure[]
}

/**
 * A fictional province: units with a history, people, documents, three past years of facts and a running one. Pure; the
 * same options give the same province on every machine.
 * @throws RangeError for a size there are no names for, Error for a definition with faults
 */
export function sampleProvince({
  seed,
  definitions,
  today,
  departments = 14,
  communes = 60,
}: SampleOptions): SampleProvince {
  if (departments < 1 || departments > MOST_DEPARTMENTS)
    throw new RangeError(`A sample has 1 to ${MOST_DEPARTMENTS} departments, not ${departments}`)
  if (communes < 1 || communes > MOST_COMMUNES)
    throw new RangeError(`A sample has 1 to ${MOST_COMMUNES} communes, not ${communes}`)
  const province = provinceUnit(seed)
  const offices = sampleDepartments(seed, departments, province.id)
  const places = sampleCommunes(seed, communes, province.id)
  const existing = (units: readonly SampleUnit[]) => units.filter((unit) => stateOn(unit, today))
  const present = { departments: existing(offices.units), communes: existing(places.units) }
  const editions = sampleEditions(seed, definitions)
  const years = sampleYears(seed, editions, offices.units, places.units)
  return {
    name: SAMPLE_PROVINCE,
    province,
    units: [province, ...offices.units, ...places.districts, ...places.units],
    successions: [...offices.successions, ...places.successions],
    people: samplePeople(seed, province, [...present.departments, ...present.communes], today),
    documents: sampleDocuments(
      seed,
      [...present.departments.slice(0, 6), ...present.communes.slice(0, 6)],
      today,
      2026,
    ),
    editions: Object.values(editions),
    years,
    rounds: sampleRounds(seed, years, today),
    measures: sampleMeasures(Object.values(editions).map(({ definition }) => definition)),
  }
}

/** The results of a settled or provisional year, by the engine. */
export function evaluateSample(year: SampleYear): Evaluation {
  return evaluate(compileIndex(year.edition.definition), year.facts())
}

function provinceUnit(seed: number): SampleUnit {
  const state = {
    name: SAMPLE_PROVINCE,
    shortName: 'Sông Hoa',
    label: 'tỉnh',
    code: 'SH',
    kind: 'province',
    from: '1997-01-01',
  } as const
  return { id: sampleId(seed, 0, 0), states: [state], quality: 0.8, size: 1 }
}

type SampleEditions = Record<'departmentPast' | 'communePast' | keyof SampleDefinitions, SampleEdition>

function sampleEditions(seed: number, definitions: SampleDefinitions): SampleEditions {
  const id = (number: number) => sampleId(seed, 9, number)
  const earlier = {
    edition: 'illustrative-2023',
    valid: { from: '2023-01-01', to: '2025-12-31' },
  }
  const department = editionOf(definitions.department, id(0))
  const commune = editionOf(definitions.commune, id(1))
  // The 766 index is shipped as one family; two editions of one family are never in force on one day.
  const ownFamily = (source: DefinitionSource, own: string, family: string) =>
    renamedEdition(editionOf(source, own), own, { id: family })
  return {
    departmentPast: renamedEdition(department, id(2), earlier),
    communePast: renamedEdition(commune, id(3), earlier),
    department,
    commune,
    department766: ownFamily(definitions.department766, id(4), 'qd766-department'),
    commune766: ownFamily(definitions.commune766, id(5), 'qd766-commune'),
  }
}

function sampleYears(
  seed: number,
  editions: SampleEditions,
  departments: readonly SampleUnit[],
  communes: readonly SampleUnit[],
): SampleYear[] {
  let number = 0
  const yearOf = (
    edition: SampleEdition,
    group: 'department' | 'commune',
    year: number,
    state: SampleYear['state'],
  ): SampleYear => {
    const all = group === 'department' ? departments : communes
    // Units as they were on the last day of the year, or are today.
    const units = all.flatMap((unit) => {
      const at = stateOn(unit, `${year}-12-31`)
      return at ? [{ unit, code: unit.id, name: at.name }] : []
    })
    const notYet = state === 'running' ? measuresNotYet(edition.definition) : undefined
    const from: FactsOf = { seed, definition: edition.definition, year, group, units, notYet }
    return {
      id: sampleId(seed, 8, number++),
      edition,
      group,
      year,
      state,
      units: units.map(({ unit }) => unit.id),
      facts: () => sampleFacts(from),
    }
  }
  const past = [FIRST_YEAR, FIRST_YEAR + 1, FIRST_YEAR + 2].flatMap((year) => [
    yearOf(editions.departmentPast, 'department', year, 'published'),
    yearOf(editions.communePast, 'commune', year, 'published'),
  ])
  const current = FIRST_YEAR + 3
  return [
    ...past,
    yearOf(editions.department766, 'department', current, 'provisional'),
    yearOf(editions.commune766, 'commune', current, 'provisional'),
    yearOf(editions.department, 'department', current, 'running'),
    yearOf(editions.commune, 'commune', current, 'running'),
  ]
}

/** Surveys and judgements come at the end of the round; nobody has them while it runs. */
function measuresNotYet(definition: Definition): ReadonlySet<string> {
  const later = new Set<string>()
  for (const { node } of allNodes(definition)) {
    const { rule, source } = node
    if (!rule || (source !== 'survey' && source !== 'judged')) continue
    if ('measure' in rule && rule.measure !== undefined) later.add(rule.measure)
    if (rule.kind === 'survey') for (const { measure } of rule.answers ?? []) later.add(measure)
  }
  return later
}
