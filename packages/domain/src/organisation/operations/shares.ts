import { type OrganisationFault, organisationFault } from '../organisation-fault.ts'
import { millionthsOf, type Share, shareInWords, WHOLE } from '../share.ts'
import type { UnitId } from '../unit-state.ts'

/** Why the shares of one unit do not pass: they make more or less than a whole, or name a unit twice. */
export function shareFaults(
  unit: UnitId,
  name: string,
  shares: readonly { readonly unit: UnitId; readonly share: Share }[],
): readonly OrganisationFault[] {
  const total = shares.reduce((sum, { share }) => sum + millionthsOf(share), 0)
  const faults: OrganisationFault[] = []
  if (total !== WHOLE) {
    faults.push(
      organisationFault('shares-not-whole', { unit, name, total: shareInWords(String(total / WHOLE), 'vi') }),
    )
  }
  if (new Set(shares.map((share) => share.unit)).size < shares.length) {
    faults.push(organisationFault('unit-twice', { unit, name }))
  }
  return faults
}
