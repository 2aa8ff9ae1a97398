import type { Organisation } from '../organisation.ts'
import { noChange, type OrganisationChange } from '../organisation-change.ts'
import { type OrganisationFault, type Outcome, organisationFault } from '../organisation-fault.ts'
import { checkChange } from './check-change.ts'

/**
 * The opposite of a change that was carried out, as a change of its own. Refused where anything has been built on it
 * since: a state it opened has ended, a state it ended has gone, a unit it founded took part in another succession.
 */
export function undoChange(
  organisation: Organisation,
  done: OrganisationChange,
): Outcome<OrganisationChange> {
  const faults: OrganisationFault[] = []
  const builtUpon = (unit: string) => {
    const name = organisation.states.get(unit)?.at(-1)?.name ?? unit
    faults.push(organisationFault('built-upon', { unit, name }))
  }
  for (const { unit, from, to } of done.opened) {
    const state = organisation.states.get(unit)?.at(-1)
    if (state?.from !== from || state.to !== to) builtUpon(unit)
  }
  for (const { unit, from, to } of done.closed) {
    const state = organisation.states.get(unit)?.find((each) => each.from === from)
    if (state?.to !== to) builtUpon(unit)
  }
  const own = new Set(done.successions.map(({ from, to, on }) => `${from} ${to} ${on}`))
  const touched = new Set([...done.founded, ...done.successions.map(({ from }) => from)])
  for (const { from, to, on } of organisation.successions) {
    if (own.has(`${from} ${to} ${on}`)) continue
    const first = done.successions[0]?.on ?? done.opened[0]?.from ?? on
    for (const unit of new Set([from, to])) if (touched.has(unit) && on >= first) builtUpon(unit)
  }
  if (faults.length > 0) return { faults }
  return checkChange(organisation, {
    ...noChange,
    opened: done.removed,
    removed: done.opened,
    reopened: done.closed,
    revoked: done.successions,
  })
}
