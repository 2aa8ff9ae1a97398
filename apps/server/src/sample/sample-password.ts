import type { Role } from '@openpar/domain/people'

/**
 * The password of all sample accounts with a role. Everybody who reads this knows it, which is why a sample goes into
 * an empty system only and is labelled as one.
 */
export function samplePassword(role: Role): string {
  return `mau-${role}-2026`
}
