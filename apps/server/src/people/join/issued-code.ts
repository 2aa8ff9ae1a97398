import { createHash, randomInt } from 'node:crypto'
import { CODE_VALUES, printedCode, readPrintedCode } from '@openpar/domain/people'
import { v7 as newId } from 'uuid'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'

/** Days for which a code can be used. */
const DAYS = { join: 14, reset: 2 } as const

export type CodePurpose = keyof typeof DAYS

/** A fresh random code, as it is printed. */
export const newCode = (): string => printedCode(Array.from({ length: CODE_VALUES }, () => randomInt(32)))

/** What is stored of a code: 75 random bits need no slow hash. */
export const hashOfCode = (code: string): Buffer => createHash('sha256').update(code).digest()

/** A code to hand over, and until when it can be used. */
export interface FreshCode {
  readonly code: string
  readonly expiresAt: Date
}

/** Makes a code for a person and takes back those not used yet: one person, one code. */
export async function issueCode(
  db: Database,
  person: string,
  purpose: CodePurpose,
  { now, by }: { readonly now: Date; readonly by: string | null },
): Promise<FreshCode> {
  await revokeCodes(db, person, now)
  const code = newCode()
  const expiresAt = new Date(now.getTime() + DAYS[purpose] * 86_400_000)
  await db
    .insertInto('invitation')
    .values({
      id: newId(),
      personId: person,
      purpose,
      codeHash: hashOfCode(code),
      expiresAt,
      createdBy: by,
      createdAt: now,
    })
    .execute()
  return { code, expiresAt }
}

/** Takes back the codes of a person that wait to be used. */
export async function revokeCodes(db: Database, person: string, now: Date): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ revokedAt: now })
    .where('personId', '=', person)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute()
}

/** A code that can be used, with its person. */
export interface LiveCode {
  readonly id: string
  readonly purpose: CodePurpose
  readonly person: string
  readonly name: string
  readonly email: string
}

/**
 * What a typed code opens; its row is locked when `db` is a transaction, so that it is used once.
 * @throws Problem `code-unknown` for a mistyped, unknown, used, expired or revoked code, and for a closed account
 */
export async function getLiveCode(db: Database, typed: string, now: Date): Promise<LiveCode> {
  const code = readPrintedCode(typed)
  if (code === undefined) throw new Problem('code-unknown')
  const found = await db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.personId')
    .select(['invitation.id', 'invitation.purpose', 'person.id as person', 'person.name', 'person.email'])
    .where('invitation.codeHash', '=', hashOfCode(code))
    .where('invitation.usedAt', 'is', null)
    .where('invitation.revokedAt', 'is', null)
    .where('invitation.expiresAt', '>', now)
    .where('person.deactivatedAt', 'is', null)
    .forUpdate('invitation')
    .executeTakeFirst()
  if (found === undefined) throw new Problem('code-unknown')
  return { ...found, purpose: found.purpose as CodePurpose }
}
