import { z } from 'zod'

const line = (longest: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(longest))

/**
 * What is written on a document: its number (`125/BC-STC`), who issued it, when, and what it is about. All but the title
 * may be unknown (`null`) while it is a draft.
 */
export const DocumentFields = z.strictObject({
  number: line(100).nullable(),
  issuer: line(200).nullable(),
  issuedOn: z.iso
    .date()
    .refine((date) => date >= '1945-09-02' && date < '2200-01-01')
    .nullable(),
  title: line(500),
})
export type DocumentFields = z.infer<typeof DocumentFields>
