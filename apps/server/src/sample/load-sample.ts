import { readFile } from 'node:fs/promises'
import type { Role } from '@openpar/domain/people'
import {
  type DefinitionSource,
  declaredMeasures,
  type SampleProvince,
  type SampleYear,
  sampleProvince,
} from '@openpar/domain/sample'
import { compileIndex, evaluate } from '@openpar/engine'
import { recordChange } from '../audit/record-change.ts'
import { saveEdition } from '../indices/save-edition.ts'
import type { Database } from '../platform/database/connect.ts'
import { Problem } from '../platform/errors/problem.ts'
import type { Files } from '../platform/files/index.ts'
import { dayOf } from '../platform/http/create-context.ts'
import { saveResults } from '../results/sets/save-results.ts'
import { samplePassword } from './sample-password.ts'
import { storeDocuments } from './store-documents.ts'
import { storeMeasures } from './store-measures.ts'
import { storePeople } from './store-people.ts'
import { storeRounds } from './store-rounds.ts'
import { storeUnits } from './store-units.ts'
import { storeFirstHistory, storeValues, type Writing } from './store-values.ts'

export interface LoadSampleOptions {
  /** 1 when absent; the same seed gives the same province. */
  readonly seed?: number
  /** 14 when absent. */
  readonly departments?: number
  /** 60 when absent, 3,321 at most. */
  readonly communes?: number
  readonly now: Date
  readonly files: Files
  /** Told after every step how much of the work is done, from 0 to 1, and what comes next. */
  readonly report?: (done: number, next: { readonly vi: string; readonly en: string }) => void
}

/** An account to try the system with. */
interface SampleAccount {
  readonly role: Role
  readonly name: string
  readonly email: string
  readonly password: string
}

export interface LoadedSample {
  readonly province: string
  readonly name: string
  readonly units: number
  readonly people: number
  readonly values: number
  readonly results: number
  /** One of each role, in the order in which they are printed. */
  readonly accounts: readonly SampleAccount[]
}

const DAY = 86_400_000

/**
 * Loads a fictional province into an empty system, in one transaction: all of it or nothing.
 * @throws Problem `system-not-empty`
 */
export async function loadSample(db: Database, options: LoadSampleOptions): Promise<LoadedSample> {
  if (db.isTransaction) return load(db, options)
  return db.transaction().execute((transaction) => load(transaction, options))
}

async function load(db: Database, options: LoadSampleOptions): Promise<LoadedSample> {
  const { seed = 1, departments, communes, now, files, report = () => {} } = options
  await refuseFull(db)
  report(0, { vi: 'Tạo tỉnh mẫu', en: 'Making the province' })
  const sample = sampleProvince({
    seed,
    definitions: await definitions(),
    today: dayOf(now),
    ...(departments === undefined ? {} : { departments }),
    ...(communes === undefined ? {} : { communes }),
  })
  const { province, units, people, documents, editions, years, measures } = sample
  report(0.05, { vi: 'Đơn vị và người dùng', en: 'Units and people' })
  await storeUnits(db, sample)
  await storePeople(db, people)
  await db.insertInto('sampleProvince').values({ provinceId: province.id, seed, loadedAt: now }).execute()
  report(0.1, { vi: 'Bộ chỉ số và số liệu', en: 'Indices and measures' })
  for (const { id, source } of editions) await saveEdition(db, { id, source, at: now, state: 'published' })
  await storeMeasures(db, measures)
  const stored = { values: 0, results: 0 }
  const weight = years.reduce((sum, year) => sum + year.units.length, 0)
  let done = 0
  for (const year of years) {
    report(0.15 + (0.6 * done) / weight, {
      vi: `Số liệu, kết quả năm ${year.year}`,
      en: `Figures and results of ${year.year}`,
    })
    const { values, results } = await storeYear(db, sample, year, now)
    stored.values += values
    stored.results += results
    done += year.units.length
  }
  report(0.75, { vi: 'Lịch sử số liệu, tài liệu', en: 'History of figures, documents' })
  await storeFirstHistory(db, province.id)
  await storeDocuments(db, files, documents, officerOf(sample), now)
  await storeRounds(db, sample, ({ year }) => declaredMeasures(year.edition.definition), now)
  const counts = { units: units.length, people: people.length, ...stored }
  await recordChange(
    db,
    {
      action: 'sample.loaded',
      subject: { kind: 'unit', id: province.id },
      unit: province.id,
      province: province.id,
      after: { seed, ...counts },
    },
    undefined,
    now,
  )
  report(1, { vi: 'Xong', en: 'Done' })
  return { province: province.id, name: sample.name, ...counts, accounts: accountsOf(sample) }
}

async function refuseFull(db: Database): Promise<void> {
  const unit = await db.selectFrom('unit').select('id').limit(1).executeTakeFirst()
  const person = await db.selectFrom('person').select('id').limit(1).executeTakeFirst()
  const edition = await db.selectFrom('edition').select('id').limit(1).executeTakeFirst()
  if (unit ?? person ?? edition) throw new Problem('system-not-empty')
}

const FOLDER = new URL('../../../../definitions/', import.meta.url)

async function definitions() {
  const read = async (file: string): Promise<DefinitionSource> => ({
    file,
    source: await readFile(new URL(file, FOLDER), 'utf8'),
  })
  return {
    department: await read('par-index/department-illustrative.yaml'),
    commune: await read('par-index/commune-illustrative.yaml'),
    department766: await read('qd766/2026-department.yaml'),
    commune766: await read('qd766/2026-commune.yaml'),
  }
}

/** Values of a past year were written early in its December, by a few units after the deadline; its results were computed and published in the months after. */
async function storeYear(db: Database, sample: SampleProvince, year: SampleYear, now: Date) {
  const { edition, group, state, units } = year
  const province = sample.province.id
  const past = state === 'published'
  const after = (month: number, day: number) => new Date(Date.UTC(year.year + 1, month - 1, day, 3))
  const position = new Map(units.map((unit, k) => [unit, k]))
  const written: Writing = {
    by: officerOf(sample),
    at: (unit) => {
      const place = position.get(unit)!
      const day = place % 17 === 3 ? 14 : 1 + (place % 9)
      return past
        ? new Date(Date.UTC(year.year, 11, day, 3))
        : new Date(now.getTime() - (1 + (place % 30)) * DAY)
    },
  }
  const facts = year.facts()
  const values = await storeValues(db, province, year, facts, written)
  if (state === 'running') return { values, results: 0 }
  const results = await saveResults(
    db,
    {
      id: year.id,
      province,
      edition: edition.id,
      period: String(year.year),
      group,
      state,
      mapOn: past ? `${year.year}-12-31` : new Date(now).toISOString().slice(0, 10),
      source: 'Dữ liệu mẫu do OpenPAR tạo; không phải số liệu thật',
      sample: true,
      computedAt: past ? after(1, 20) : now,
      publishedAt: past ? after(2, 10) : null,
    },
    evaluate(compileIndex(edition.definition), facts),
  )
  return { values, results }
}

/** Who writes for a unit: its officer; for units that are no more the index manager. */
function officerOf({ people }: SampleProvince): (unit: string) => string {
  const officers = new Map(
    people.filter(({ role }) => role === 'unit-officer').map(({ unit, id }) => [unit, id]),
  )
  const manager = people.find(({ role }) => role === 'index-manager')!.id
  return (unit) => officers.get(unit) ?? manager
}

function accountsOf({ people }: SampleProvince): SampleAccount[] {
  const first = new Map(people.toReversed().map((person) => [person.role, person]))
  return people
    .filter((person) => first.get(person.role) === person)
    .map(({ role, name, email }) => ({ role, name, email, password: samplePassword(role) }))
}
