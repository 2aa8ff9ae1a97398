import { z } from 'zod'

/** What a person is in the system. A role is held on a unit, and on all units under it, for a period. */
export const Role = z.enum([
  'administrator',
  'index-manager',
  'unit-officer',
  'unit-leader',
  'appraiser',
  'council-chair',
  'survey-manager',
  'interviewer',
  'provincial-leader',
])
export type Role = z.infer<typeof Role>

/** All roles, in the order in which screens list them. */
export const roles: readonly Role[] = Role.options
