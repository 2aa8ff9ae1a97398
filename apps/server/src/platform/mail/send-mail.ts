import type { Transporter } from 'nodemailer'
import type { Configuration } from '../configuration/configuration.ts'

/** A letter in plain text. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

const transports = new Map<string, Transporter>()

async function transportOf(url: string): Promise<Transporter> {
  const known = transports.get(url)
  if (known !== undefined) return known
  // Many systems send no mail: the library is loaded with the first letter.
  const { createTransport } = await import('nodemailer')
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
  const transport = await transportOf(configuration.mailUrl)
  await transport.sendMail({ from: configuration.mailFrom, ...mail })
  return 'sent'
}
