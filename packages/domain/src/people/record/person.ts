import { z } from 'zod'
import { Role } from '../role.ts'

/** The languages of the screens. */
export const PersonLanguage = z.enum(['vi', 'en'])
export type PersonLanguage = z.infer<typeof PersonLanguage>

/** A person's name as people write it; spaces put in order, marks composed. */
export const PersonName = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(200)
      .regex(/^[^<>\p{Cc}]*$/u),
  )

/** An address people sign in with, in small letters. */
export const PersonEmail = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().max(254))

/** The office a person holds, as people read it. */
export const PersonPosition = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(200)
      .regex(/^[^<>\p{Cc}]*$/u),
  )

/** `invited`: no way to sign in yet; `closed`: signs in no more, kept for the trail. */
export const PersonState = z.enum(['active', 'invited', 'closed'])
export type PersonState = z.infer<typeof PersonState>

/** Somebody or something, to be named on a screen. */
export const Named = z.object({ id: z.string(), name: z.string() })
export type Named = z.infer<typeof Named>

/** A person as lists show them. */
export const Person = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  position: z.string().nullable(),
  /** Where the person works; null where nobody said. */
  unit: Named.nullable(),
  state: PersonState,
  secondFactor: z.boolean(),
  /** The grants in force today, lent ones left out. */
  roles: z.array(z.object({ role: Role, unit: Named })),
  lastSeen: z.iso.datetime().nullable(),
  version: z.number().int(),
})
export type Person = z.infer<typeof Person>
