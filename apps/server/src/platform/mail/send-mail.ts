import { createTransport, type Transporter } from 'nodemailer'
import type { Configuration } from '../configuration/configuration.ts'

/** A letter in plain text. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

const transports = new Map<string, Transporter>()

function transportOf(url: string): Transporter {
  const known = transports.get(url)
  if (known !== undefined) return known
  const fresh = createTransport(url)
  transports.set(url, fresh)
  return fresh
}

/**
 * Hands a letter to the mail server of the configuration; `not-configured` where there is none, so that the caller can
 * offer another way. Throws when the mail server refuses or cannot be reached.
 */
export async function sendMail(configuration: Configuration, mail: Mail): Promise<'sent' | 'not-configured'> {
  if (configuration.mailUrl === undefined) return 'not-configured'
  await transportOf(configuration.mailUrl).sendMail({ from: configuration.mailFrom, ...mail })
  return 'sent'
}
