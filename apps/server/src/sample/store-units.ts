import { randomUUID } from 'node:crypto'
import { noChange, type StateEnd, type Succession, type UnitState } from '@openpar/domain/organisation'
import type { SampleProvince, SampleUnit } from '@openpar/domain/sample'
import { storeChange } from '../organisation/store/store-change.ts'
import type { Database } from '../platform/database/connect.ts'

const BASIS = 'Nghị quyết sắp xếp đơn vị (dữ liệu mẫu)'

/** Stores the units with all they have been, one operation for each day on which anything changed. */
export async function storeUnits(
  db: Database,
  { units, successions }: Pick<SampleProvince, 'units' | 'successions'>,
): Promise<void> {
  const days = [...new Set(units.flatMap(({ states }) => states.map(({ from }) => from)))].sort()
  const firstDay = new Map(units.map(({ id, states }) => [id, states[0]!.from]))
  for (const [k, day] of days.entries()) {
    const founded = units.filter(({ id }) => firstDay.get(id) === day).map(({ id }) => id)
    const change = {
      ...noChange,
      founded,
      closed: units.flatMap((unit) => endsOn(unit, day)),
      opened: units.flatMap((unit) => statesFrom(unit, day)),
      successions: successions
        .filter(({ on }) => on === day)
        .map(({ predecessor, successor, on, share }): Succession => {
          const kind = firstDay.get(successor)! < day ? 'absorb' : 'merge'
          return { from: predecessor, to: successor, on, share: String(share), basis: BASIS, kind }
        }),
    }
    const kind = k === 0 ? 'load' : 'merge'
    await storeChange(db, change, { id: randomUUID(), kind, on: day, basis: k === 0 ? '' : BASIS })
  }
}

function endsOn({ id, states }: SampleUnit, day: string): StateEnd[] {
  return states.filter(({ to }) => to === day).map(({ from }) => ({ unit: id, from, to: day }))
}

/** States are opened without an end; the operation of the day on which they ended sets it. */
function statesFrom({ id, states }: SampleUnit, day: string): UnitState[] {
  return states
    .filter(({ from }) => from === day)
    .map(({ name, shortName, code, kind, label, parent, from }) => ({
      unit: id,
      from,
      to: null,
      kind,
      code,
      name,
      parent: parent ?? null,
      ...(shortName === undefined ? {} : { shortName }),
      ...(label === undefined ? {} : { label }),
    }))
}
