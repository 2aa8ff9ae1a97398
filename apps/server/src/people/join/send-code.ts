import type { PersonLanguage } from '@openpar/domain/people'
import type { Configuration } from '../../platform/configuration/configuration.ts'
import { sendMail } from '../../platform/mail/send-mail.ts'
import { publicAddress } from '../sign-in/sign-in-library.ts'
import type { CodePurpose, FreshCode } from './issued-code.ts'
import { codeLetter } from './letters.ts'

/** Sends a person a code by mail; the code stands behind # so that no server on the way keeps it. */
export async function sendCode(
  configuration: Configuration,
  person: { readonly name: string; readonly email: string; readonly language: string },
  purpose: CodePurpose,
  { code, expiresAt }: FreshCode,
): Promise<'sent' | 'not-configured'> {
  const link = `${publicAddress(configuration)}/app/join#${code}`
  const language = person.language as PersonLanguage
  return sendMail(
    configuration,
    codeLetter({ purpose, language, name: person.name, to: person.email, code, link, expiresAt }),
  )
}
