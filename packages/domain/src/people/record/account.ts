import { z } from 'zod'
import { Role } from '../role.ts'
import { Named, Person, PersonEmail, PersonLanguage, PersonName, PersonPosition } from './person.ts'

/** One grant of a person: past, in force or to come. */
export const GrantRecord = z.object({
  id: z.uuid(),
  role: Role,
  unit: Named,
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  version: z.number().int(),
  /** Whether who asks may change it. */
  changeable: z.boolean(),
})
export type GrantRecord = z.infer<typeof GrantRecord>

/** One place where a person is signed in. */
export const SessionRecord = z.object({
  id: z.uuid(),
  address: z.string().nullable(),
  agent: z.string().nullable(),
  since: z.iso.datetime(),
  lastSeen: z.iso.datetime(),
  /** The session that asks. */
  current: z.boolean(),
})
export type SessionRecord = z.infer<typeof SessionRecord>

/** A loan of a grant. */
export const DelegationRecord = z.object({
  id: z.uuid(),
  role: Role,
  unit: Named,
  lender: Named,
  delegate: Named,
  from: z.iso.date(),
  to: z.iso.date(),
  reason: z.string(),
})
export type DelegationRecord = z.infer<typeof DelegationRecord>

/** One person with everything that who asks may see of the account. */
export const PersonAccount = Person.extend({
  language: PersonLanguage,
  grants: z.array(GrantRecord),
  delegations: z.array(DelegationRecord),
  /** Null where the right session.revoke is not held. */
  sessions: z.array(SessionRecord).nullable(),
  /** The code that is waiting to be used. */
  invitation: z.object({ purpose: z.enum(['join', 'reset']), expiresAt: z.iso.datetime() }).nullable(),
  /** What who asks may do to the account. */
  allowed: z.object({
    change: z.boolean(),
    invite: z.boolean(),
    grant: z.boolean(),
    revoke: z.boolean(),
  }),
})
export type PersonAccount = z.infer<typeof PersonAccount>

/** A grant to give. `from` absent is today; `to` null or absent is open. */
export const NewGrant = z.strictObject({
  role: Role,
  unit: z.uuid(),
  from: z.iso.date().optional(),
  to: z.iso.date().nullable().optional(),
})
export type NewGrant = z.infer<typeof NewGrant>

/** How a code reaches a person. */
export const CodeWay = z.enum(['mail', 'print'])
export type CodeWay = z.infer<typeof CodeWay>

export const InvitePerson = z.strictObject({
  name: PersonName,
  email: PersonEmail,
  position: PersonPosition.nullable().optional(),
  unit: z.uuid(),
  language: PersonLanguage.default('vi'),
  grants: z.array(NewGrant).max(20),
  way: CodeWay,
})
export type InvitePerson = z.infer<typeof InvitePerson>

/** A code to be handed over on paper, shown once. */
export const IssuedCode = z.object({
  person: Named,
  unit: z.string().nullable(),
  email: z.string(),
  purpose: z.enum(['join', 'reset']),
  /** Null where it went out by mail. */
  code: z.string().nullable(),
  expiresAt: z.iso.datetime(),
})
export type IssuedCode = z.infer<typeof IssuedCode>

export const ChangePerson = z.strictObject({
  name: PersonName,
  email: PersonEmail,
  position: PersonPosition.nullable(),
  unit: z.uuid().nullable(),
  version: z.int(),
})
export type ChangePerson = z.infer<typeof ChangePerson>

/** A new end of a grant; `to` null opens it, today ends it. */
export const ChangeGrant = z.strictObject({
  to: z.iso.date().nullable(),
  version: z.int(),
  why: z.string().trim().min(1).max(1000),
})
export type ChangeGrant = z.infer<typeof ChangeGrant>

/** A reason, as the audit trail keeps it. */
export const Why = z.strictObject({ why: z.string().trim().min(1).max(1000) })
export type Why = z.infer<typeof Why>

/** Lend own grants to a person for the days `[from, to)`. */
export const Delegate = z.strictObject({
  grants: z.array(z.uuid()).min(1).max(50),
  to: z.uuid(),
  from: z.iso.date(),
  until: z.iso.date(),
  reason: z.string().trim().min(1).max(500),
})
export type Delegate = z.infer<typeof Delegate>
