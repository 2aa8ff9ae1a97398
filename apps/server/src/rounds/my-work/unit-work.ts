import { dueOf, groundOf, isLate, missingOf } from '@openpar/domain/rounds'
import type { UnitMap } from '../../organisation/unit-map.ts'
import type { Database } from '../../platform/database/connect.ts'
import { roundIndex } from '../score/round-index.ts'
import { findSheet, type StoredSheet } from '../sheet/sheet-store.ts'
import type { RoundWork } from './round-work.ts'
import type { RunningRound } from './running-rounds.ts'

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

/** What an officer or leader of a unit owes on its sheet: to fill in, to sign, to send, to explain. */
export async function unitWork(
  db: Database,
  round: RunningRound,
  unit: string,
  roles: ReadonlySet<string>,
  map: UnitMap,
): Promise<readonly RoundWork[]> {
  const stored = await findSheet(db, { province: round.province, round: round.id, unit })
  if (!stored) return []
  const about = {
    unit: { id: unit, name: map.units.get(unit)?.name ?? '' },
    title: round.name,
    path: `/rounds/${round.id}/units/${unit}`,
  }
  const waiting = [...stored.sheet.entries].filter(([, entry]) => entry.asked === 'waiting')
  const [asked, first] = [waiting.length, waiting[0]?.[0] ?? '']
  const { phase } = round.moment
  const explaining: RoundWork[] =
    asked > 0 && (phase === 'first-appraisal' || phase === 'explanation')
      ? [
          {
            ...about,
            kind: 'explanation',
            path: `${about.path}?component=${encodeURIComponent(first)}`,
            deadline: round.plan.deadlines.explanation,
            state: { vi: `${asked} mục cần giải trình`, en: `${plural(asked, 'component')} to explain` },
          },
        ]
      : []
  const owed = await sheetState(db, round, stored, roles, map.units.get(unit)?.kind)
  const due = dueOf(stored.sheet, round.plan.deadlines)
  if (!owed || due === null) return explaining
  return [{ ...about, kind: 'scoresheet', deadline: due, state: owed }, ...explaining]
}

/** What stands between the sheet and the appraisers, for somebody with these roles; undefined where nothing of theirs does. */
async function sheetState(
  db: Database,
  { plan, moment }: RunningRound,
  { group, sheet }: StoredSheet,
  roles: ReadonlySet<string>,
  kind: string | undefined,
): Promise<RoundWork['state'] | undefined> {
  const working = !['council', 'final', 'published'].includes(moment.phase)
  if (!working || sheet.stage === 'sent' || sheet.stage === 'approved') return undefined
  if (isLate(sheet, moment)) return { vi: 'đã hết hạn, chưa gửi', en: 'overdue, not sent' }
  if (sheet.stage === 'signed') return { vi: 'đã ký, chờ gửi', en: 'signed, to be sent' }
  const ground = groundOf(await roundIndex(db, plan), { group, kind })
  const lacking = new Set(missingOf(sheet, ground).map(({ component }) => component)).size
  if (lacking > 0)
    return { vi: `còn thiếu ở ${lacking} mục`, en: `${plural(lacking, 'component')} incomplete` }
  if (roles.has('unit-leader')) return { vi: 'đã đủ, chờ ký', en: 'complete, to be signed' }
  return { vi: 'đã đủ, chờ lãnh đạo ký', en: 'complete, the leader signs' }
}
