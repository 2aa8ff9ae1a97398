import { type Actor, grantableRoles, type Role } from '@openpar/domain/people'
import { useMe } from '../../platform/session/me.ts'

/** Who is signed in, as the policies of the domain know them. */
function useActor(): Actor {
  const { person, grants } = useMe()
  return {
    person: person.id,
    name: person.name,
    grants: grants.map((grant) => ({ ...grant, unit: grant.unit.id })),
  }
}

/** The roles that the person may give on some unit or other. */
export function useGrantableRoles(): readonly Role[] {
  return grantableRoles(useActor())
}
