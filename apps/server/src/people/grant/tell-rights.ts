import { type Giver, giveNotice } from '../../notices/give-notice.ts'
import { loadUnitMap } from '../../organisation/unit-map.ts'

/** What changed about a role of a person on a unit. */
interface RightsChange {
  readonly change: 'given' | 'until' | 'ended' | 'lent' | 'returned'
  readonly role: string
  readonly unit: string
  /** First day on which it holds no more; null or absent where it has no end. */
  readonly to?: string | null
  /** Who lent the role, or ended the loan. */
  readonly by?: string
}

const DAY = 86_400_000

/** The last day before `to`, as people write it. */
const lastDay = (to: string) =>
  new Date(Date.parse(`${to}T00:00:00Z`) - DAY).toISOString().slice(0, 10).split('-').reverse().join('/')

/** Tells a person what changed about their rights. */
export async function tellRights(
  giver: Giver,
  person: string,
  { change, role, unit, to = null, by }: RightsChange,
  today: string,
): Promise<void> {
  const map = await loadUnitMap(giver.db, today)
  await giveNotice(giver, [person], {
    kind: 'rights-changed',
    parameters: {
      change: change === 'given' && to !== null ? 'until' : change,
      role,
      unit: map.units.get(unit)?.name ?? unit,
      ...(to === null ? {} : { until: lastDay(to) }),
      ...(by === undefined ? {} : { by }),
    },
    path: '/account',
  })
}
