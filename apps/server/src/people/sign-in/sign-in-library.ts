import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Kysely } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Configuration } from '../../platform/configuration/configuration.ts'
import type { Log } from '../../platform/logging/log.ts'
import { currentDatabase } from './current-database.ts'
import { newRecoveryCodes } from './recovery-code.ts'
import { secretOf } from './secret-of.ts'

/** The header in which the server tells the library where a request came from; never taken from outside. */
export const ADDRESS_HEADER = 'x-openpar-address'

/** The name of the single sign-on among the ways to sign in. */
export const SIGN_ON = 'sign-on'

const HOURS = 3600

/** Passwords are compared as they look: Vietnamese marks typed as one character or as two are the same. */
const readPassword = (password: string) => password.normalize('NFKC')

/** A salted scrypt hash, as the table `credential` keeps it. */
export const hashOf = (password: string): Promise<string> => hashPassword(readPassword(password))

const withoutTokens = async <Credential extends object>(credential: Credential) => ({
  data: { ...credential, accessToken: null, refreshToken: null, idToken: null },
})

async function refuseClosed({ userId }: { userId: string }): Promise<void> {
  const person = await currentDatabase
    .selectFrom('person')
    .select('id')
    .where('id', '=', userId)
    .where('deactivatedAt', 'is', null)
    .executeTakeFirst()
  if (person === undefined) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_CLOSED' })
}

function signOn({ signOnIssuer, signOnClient, signOnSecret, signOnName }: Configuration) {
  if (signOnIssuer === undefined || signOnClient === undefined) return []
  const provider = {
    providerId: SIGN_ON,
    name: signOnName,
    clientId: signOnClient,
    ...(signOnSecret === undefined ? {} : { clientSecret: signOnSecret }),
    discoveryUrl: `${signOnIssuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
  }
  return [genericOAuth({ config: [provider] })]
}

/** The address people type, without a slash at the end. */
export function publicAddress({ publicUrl, host, port }: Configuration): string {
  return (publicUrl ?? `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`).replace(
    /\/$/,
    '',
  )
}

function optionsOf(configuration: Configuration, log: Log) {
  return {
    appName: 'OpenPAR',
    baseURL: publicAddress(configuration),
    basePath: '/api/auth',
    secret: secretOf(configuration),
    database: { db: currentDatabase as unknown as Kysely<unknown>, type: 'postgres' },
    telemetry: { enabled: false },
    // Its messages may name addresses of people: only the code of what failed is kept, by the routes.
    logger: {
      level: 'error',
      log: (level) => log.warn({ library: 'sign-in', level }, 'sign-in library complained'),
    },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 1000,
      password: {
        hash: hashOf,
        verify: ({ hash, password }) => verifyPassword({ hash, password: readPassword(password) }),
      },
    },
    user: {
      modelName: 'person',
      additionalFields: { language: { type: 'string', required: false, input: false } },
    },
    session: {
      modelName: 'personSession',
      fields: { userId: 'personId', ipAddress: 'address', userAgent: 'agent' },
      expiresIn: 12 * HOURS,
      updateAge: HOURS / 4,
    },
    account: {
      modelName: 'credential',
      fields: { userId: 'personId' },
      updateAccountOnSignIn: false,
      // People are invited by name: whom the single sign-on vouches for (verified address) is the person invited.
      accountLinking: { enabled: true, requireLocalEmailVerified: false, trustedProviders: [] },
    },
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: {
      session: { create: { before: refuseClosed } },
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
    },
    advanced: {
      cookiePrefix: 'openpar',
      useSecureCookies: configuration.publicUrl?.startsWith('https:') === true,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId(), validateSchema: false },
    },
    onAPIError: { errorURL: '/app/sign-in' },
    plugins: [
      twoFactor({
        issuer: 'OpenPAR',
        schema: { twoFactor: { modelName: 'secondFactor', fields: { userId: 'personId' } } },
        backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes },
      }),
      ...signOn(configuration),
    ],
  } satisfies BetterAuthOptions
}

const create = (configuration: Configuration, log: Log) => betterAuth(optionsOf(configuration, log))

export type SignInLibrary = ReturnType<typeof create>

const libraries = new WeakMap<Configuration, SignInLibrary>()

/** The sign-in library of a process: one for each configuration. Call it inside `onDatabase` only. */
export function signInLibrary({
  configuration,
  log,
}: {
  configuration: Configuration
  log: Log
}): SignInLibrary {
  const known = libraries.get(configuration)
  if (known !== undefined) return known
  const library = create(configuration, log)
  libraries.set(configuration, library)
  return library
}
