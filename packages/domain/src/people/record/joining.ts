import { z } from 'zod'
import { PersonEmail, PersonLanguage, PersonName, PersonPosition } from './person.ts'

const Code = z.string().min(1).max(100)

/** A password as typed; what is wrong with it says `passwordFault`. */
const Password = z.string().min(1).max(1000)

export const LookAtCode = z.strictObject({ code: Code })

/** Whose code it is. */
export const CodeOwner = z.object({ name: z.string(), email: z.string(), purpose: z.enum(['join', 'reset']) })
export type CodeOwner = z.infer<typeof CodeOwner>

/** Choose a password with a code: for the first time or anew. */
export const Join = z.strictObject({ code: Code, password: Password })

/** Make the first administrator and the root unit of an empty system. */
export const SetUp = z.strictObject({
  code: Code,
  unit: z.strictObject({
    name: PersonName,
    code: z.string().trim().min(1).max(50),
    kind: z.enum(['nation', 'ministry', 'province', 'department', 'commune', 'other']),
  }),
  person: z.strictObject({
    name: PersonName,
    email: PersonEmail,
    position: PersonPosition.nullable().optional(),
    language: PersonLanguage.default('vi'),
    password: Password,
  }),
})
export type SetUp = z.infer<typeof SetUp>

export const ChangePassword = z.strictObject({ current: Password, password: Password })
export const Confirm = z.strictObject({ password: Password })
