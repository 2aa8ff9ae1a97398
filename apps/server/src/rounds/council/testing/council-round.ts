import { randomUUID } from 'node:crypto'
import { fold } from '@openpar/domain/organisation'
import type { RoundPlan, SheetAction } from '@openpar/domain/rounds'
import { saveEdition } from '../../../indices/save-edition.ts'
import { insertMeasure } from '../../../measures/definition/store.ts'
import { countMeasure } from '../../../measures/testing/small-province.ts'
import { writeValues } from '../../../measures/values/write-values.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { councilDefinition } from './council-definition.ts'

/** Sends a request as one person; answers its body, or throws what was refused. */
export type Send = (method: 'POST' | 'PUT', path: string, body: object) => Promise<Record<string, unknown>>

/** Who brings a round before the council; all hold their roles on the province. */
export interface Actors {
  readonly manager: Send
  readonly officer: Send
  readonly leader: Send
  readonly appraiser: Send & { readonly person: string }
}

const NAMES = [
  'Sở Công Thương',
  'Sở Giáo dục và Đào tạo',
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Xây dựng',
  'Sở Y tế',
] as const

/** A province with six departments. */
export async function councilProvince(db: Database): Promise<{ province: string; units: string[] }> {
  const province = randomUUID()
  const units = NAMES.map(() => randomUUID())
  await db
    .insertInto('unit')
    .values([province, ...units].map((id) => ({ id })))
    .execute()
  const states = [[province, 'province', 'Tỉnh Thử', 'TT', null] as const].concat(
    NAMES.map((name, k) => [units[k]!, 'department', name, `S${k + 1}`, province] as never),
  )
  await db
    .insertInto('unitState')
    .values(
      states.map(([unitId, kind, name, code, parentId]) => ({
        unitId,
        kind,
        name,
        code,
        parentId,
        validFrom: '2020-01-01',
        folded: fold(name),
      })),
    )
    .execute()
  return { province, units }
}

/** What each department declares: on time, all, divisions inspected, plan issued, bonus, penalty. */
const DECLARED = [
  ['1482', '1503', '8', '1', '0.5', '0'],
  ['2210', '2300', '8', '1', '0', '0'],
  ['811', '817', '8', '1', '1.25', '0'],
  ['640', '700', '1', '1', '0', '0.5'],
  ['333', '333', '8', '0', '0', '0'],
  ['1997', '2003', '7', '1', '0.25', '0'],
] as const
const MEASURES = ['dat', 'tong', 'phong', 'ke_hoach', 'mo_hinh', 'cham'] as const
const JUDGED = ['1.1', '1.2', '2.1', 'T1', 'P1'] as const

const figure = (value: string) => ({ value, missing: null })

/** The published edition and the measures it reads. */
export async function councilEdition(db: Database, owner: Database, now: Date): Promise<string> {
  const id = randomUUID()
  await saveEdition(owner, { id, source: councilDefinition, at: now, state: 'published' })
  const kinds = { ke_hoach: 'yes-no', mo_hinh: 'decimal', cham: 'decimal' } as const
  const names = Object.fromEntries(
    [...councilDefinition.matchAll(/code: (\w+), name: ([^,}]+?)(?:, kind: [\w-]+)? }/g)].map(
      ([, code, name]) => [code, name],
    ),
  )
  for (const code of [...MEASURES, 'hai_long', 'tra_loi']) {
    const kind = kinds[code as keyof typeof kinds] ?? 'count'
    const name = names[code] ?? code
    const more = {
      kind,
      decimals: kind === 'decimal' ? 2 : 0,
      periodicity: 'year',
      name: { vi: name, en: name },
    } as const
    await insertMeasure(db, { ...countMeasure(code, more), version: 1, retiredOn: null })
  }
  return id
}

/** Answers of the survey of a year, for some departments; `satisfied` of 200. */
export async function surveyAnswers(
  db: Database,
  province: string,
  answers: ReadonlyMap<string, number>,
  { version = 1, now = new Date() }: { readonly version?: number; readonly now?: Date } = {},
): Promise<void> {
  const values = [...answers].flatMap(([unit, satisfied]) =>
    (
      [
        ['hai_long', satisfied],
        ['tra_loi', 200],
      ] as const
    ).map(([measure, number]) => ({
      province,
      unit,
      measure,
      period: '2026',
      origin: 'computed' as const,
      number: String(number),
      word: null,
      missing: null,
      provenance: 'survey' as const,
      source: 'Điều tra xã hội học 2026',
      explanation: null,
      writtenBy: null,
      version,
    })),
  )
  await writeValues(db, values, { now, why: null, importId: null })
}

/** A plan whose deadlines all lie ahead of `today`. */
export function councilPlan(
  edition: string,
  units: readonly string[],
  today: Date,
  more: Partial<RoundPlan> = {},
): RoundPlan {
  const day = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  return {
    name: 'Kỳ đánh giá CCHC năm 2026',
    edition,
    period: '2026',
    groups: [{ code: 'so', units: [...units] }],
    deadlines: {
      selfScoring: day(10),
      firstAppraisal: day(20),
      explanation: day(30),
      secondAppraisal: day(40),
    },
    caps: { bonus: '1', penalty: null },
    sources: {},
    selfCheck: false,
    ...more,
  }
}

/**
 * Brings a round from its plan before the council: every department declares, signs and sends; the appraiser accepts everything but
 * the ratio of the second department and the inspections of the fourth, which are corrected.
 */
export async function reachCouncil(
  { manager, officer, leader, appraiser }: Actors,
  plan: RoundPlan,
): Promise<string> {
  const { id: round } = (await manager('POST', '/api/rounds', plan)) as { id: string }
  const { units } = plan.groups[0]!
  const actions = `/api/rounds/${round}/actions`
  const on = (unit: string) => `/api/rounds/${round}/scoresheets/${unit}/actions`
  const act = (who: Send, unit: string, action: SheetAction) => who('POST', on(unit), { action })
  const advance = (to: string) =>
    manager('POST', actions, { type: 'advance', to, reason: 'Các đơn vị đã xong trước hạn.' })
  await manager('POST', actions, { type: 'open' })
  await manager('PUT', `/api/rounds/${round}/appraisers`, {
    assignments: JUDGED.map((component) => ({ component, person: appraiser.person })),
  })
  for (const [k, unit] of units.entries()) {
    for (const [m, measure] of MEASURES.entries())
      await act(officer, unit, { type: 'set-fact', measure, figure: figure(DECLARED[k]![m]!) })
    await act(leader, unit, { type: 'sign' })
    await act(officer, unit, { type: 'send' })
  }
  await advance('first-appraisal')
  for (const [k, unit] of units.entries())
    for (const component of JUDGED) {
      if (k === 1 && component === '1.1')
        await act(appraiser, unit, {
          type: 'correct',
          component,
          measure: 'dat',
          figure: figure('2101'),
          reason: 'Trừ 109 hồ sơ đã rút nhưng vẫn tính là đúng hạn.',
        })
      else if (k === 3 && component === '1.2')
        await act(appraiser, unit, {
          type: 'correct',
          component,
          measure: 'phong',
          figure: figure('0'),
          reason: 'Biên bản kiểm tra không có chữ ký của đoàn.',
        })
      else await act(appraiser, unit, { type: 'accept', component })
    }
  await act(appraiser, units[4]!, {
    type: 'ask',
    component: '2.1',
    text: 'Đề nghị nêu lý do chưa ban hành kế hoạch.',
  })
  for (const phase of ['explanation', 'second-appraisal', 'council']) await advance(phase)
  return round
}
