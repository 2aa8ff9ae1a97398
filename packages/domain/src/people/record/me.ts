import { z } from 'zod'
import { Action } from '../action.ts'
import { Role } from '../role.ts'
import { Named, PersonLanguage } from './person.ts'

/** A grant in force today, as its holder sees it. */
export const HeldGrant = z.object({
  role: Role,
  unit: Named,
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  /** Who lent it, and their name; absent for an own grant. */
  delegatedBy: z.uuid().optional(),
  lender: z.string().optional(),
})
export type HeldGrant = z.infer<typeof HeldGrant>

/** Who is signed in and what they may do. */
export const Me = z.object({
  person: z.object({ id: z.uuid(), name: z.string(), email: z.string(), language: PersonLanguage }),
  grants: z.array(HeldGrant),
  actions: z.array(Action),
  /** The system holds invented data. */
  sample: z.boolean(),
  /** The system is empty: its first administrator has yet to be made. Never true for somebody who is signed in. */
  setUp: z.boolean(),
  /** `required` and not `set`: rights rest until a second factor is set up. */
  secondFactor: z.object({ set: z.boolean(), required: z.boolean() }),
})
export type Me = z.infer<typeof Me>

/** What a visitor may sign in with. */
export const SignInOptions = z.object({
  passwords: z.boolean(),
  providers: z.array(Named),
  /** The system is empty: go to the set-up wizard. */
  setUp: z.boolean(),
  /** Forgotten passwords can be reset by mail. */
  mail: z.boolean(),
})
export type SignInOptions = z.infer<typeof SignInOptions>
