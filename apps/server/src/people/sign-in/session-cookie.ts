import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Configuration } from '../../platform/configuration/configuration.ts'
import { secretOf } from './secret-of.ts'

/** The name of the cookie that holds a session, as the sign-in library sets it. */
function sessionCookieName({ publicUrl }: Pick<Configuration, 'publicUrl'>): string {
  return `${publicUrl?.startsWith('https:') === true ? '__Secure-' : ''}openpar.session_token`
}

/**
 * The session token in a Cookie header, or undefined where there is none or its signature (HMAC-SHA-256, as the library
 * signs cookies) is not ours. Read here so that telling who asks costs one query and no library call.
 */
export function sessionTokenOf(header: string | undefined, configuration: Configuration): string | undefined {
  const name = sessionCookieName(configuration)
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = split(pair.trim(), '=')
    if (key !== name) continue
    const token = verified(decode(value), configuration)
    if (token !== undefined) return token
  }
  return undefined
}

function verified(value: string, configuration: Configuration): string | undefined {
  const dot = value.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1))
  const own = Buffer.from(createHmac('sha256', secretOf(configuration)).update(token).digest('base64'))
  return given.length === own.length && timingSafeEqual(given, own) ? token : undefined
}

function split(text: string, at: string): readonly [string, string] {
  const place = text.indexOf(at)
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
